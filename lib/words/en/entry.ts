/** The pages before one is signed in, where the shared catalogue has no word for it yet. */
import { newsroomWords } from './newsroom';

export const entryWords = {
  emailMissing: 'Enter your e-mail address',
  passwordMissing: 'Enter your password',
  tooMany: 'Too many attempts. Wait a quarter of an hour, then try again.',
  summary: 'You are not signed in',
  continueTo: 'Sign in, and you go on to the page that you asked for.',
  show: 'Show',
  hide: 'Hide',
  showPassword: 'Show the password',
  passwordHint: 'At least 12 characters. Four words that you can remember make a good one.',
  setup: {
    demo: 'Load the demo newsroom as well',
    demoHint:
      'Seven invented people and ten pieces in every state, on a desk of their own. Everybody knows their password (counterpoint-demo), so use it only to look around, never beside real pieces.',
    intro:
      'This takes two minutes. You become the first administrator and editor. Policies can be changed later. The newsroom’s name is on every public page.',
    newsroomMissing: newsroomWords.admin.nameMissing,
    contactHint: 'An e-mail or web address, for the page on how you review. You can add it later.',
    nameMissing: 'Enter your name',
    newsroomPart: 'The newsroom',
    youPart: 'You',
    pairHint:
      'Two on staff with outside reviewers: one perspective is heard, and readers are told when a request was not answered.',
    smallHint: 'Three to eight people: one perspective is heard, and two editors decide when much is at stake.',
    fullHint: 'More than eight: two perspectives are heard, and a second editor decides whenever something is at stake.',
    working: 'Setting it up…',
    summary: 'The newsroom was not set up',
    noToken: 'This page opens with the link that the server printed',
    noTokenNext: 'It was printed where the server was started. Start it again to print a new one.',
    already: 'This newsroom is set up already',
    alreadyNext: 'Sign in, or ask an administrator to invite you.',
    toSignIn: 'Sign in',
  },
  invitation: {
    intro: (p: { email: string }) => `You were invited as ${p.email}. You sign in with this address.`,
    nameHint: 'As your colleagues know you. What readers see of you is up to the editors.',
    summary: 'You have not joined yet',
    working: 'Joining…',
  },
};
