/** What the face says when a form or a page does not go through. */
import { count } from './grammar';

export const errors = {
  titlePrefix: 'Error: ',
  summary: 'Not saved',
  summaryOf: (p: { what: string }) => `${p.what} is not saved`,
  tooLong: (p: { over: number }) => `Shorten it by ${count(p.over, 'character')}`,
  notAnAddress: 'Paste a whole address, starting with https://',
  notAnEmail: 'Enter an e-mail address, such as name@newsroom.example',
  passwordShort: 'Use at least 12 characters',
  inThePast: 'Choose a time in the future',
  offline: 'You are offline. What you typed is kept on this device.',
  signedOut: 'You were signed out, so this was not sent. What you typed is still here: send it again once you are signed in.',
  unreachable: 'The newsroom’s server does not answer. What you typed is still here; try again.',
  unexpected: 'Something failed on our side, and nothing was changed. Try again, or tell an administrator.',
  tooLarge: 'This is larger than a piece may be.',
  notFoundTitle: 'There is nothing here',
  notFound: 'The address is wrong, or what it names is not yours to see.',
  brokenTitle: 'This page could not be shown',
  broken: 'Nothing was lost. Load it again; if that does not help, tell an administrator.',
  brokenId: (p: { request: string }) => `An administrator finds this failure in the log as ${p.request}.`,
  loadAgain: 'Load it again',
  toDesk: 'Back to your desk',
};
