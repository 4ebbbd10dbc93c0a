/** What a page says about itself: that it is being loaded, that something new came in, that one is signed out. */
export const screenWords = {
  loading: 'Loading…',
  needsScript: 'The pages of the desk need JavaScript. What readers see works without it.',
  newer: 'Something on this page has changed.',
  textChanged: 'The text changed.',
  showNewer: 'Show it',
  stale: 'This page is not up to date.',
  tryAgain: 'Try again',
  overtaken: 'Saved by somebody else, or in another tab, after you opened this page:',
  updated: 'Counterpoint was updated. What you typed is kept on this device.',
  reload: 'Load the page again',
  partFailed: 'This part of the page could not be shown.',
  notLoaded: 'This could not be loaded.',
  signedOut: 'You are signed out',
  signedOutNext: 'Sign in again, and you go on where you were. What you typed is still here.',
};
