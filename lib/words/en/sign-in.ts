/** Coming in: signing in, invitations, and setting up a newsroom. */
import { errors } from './errors';
import { newsroomWords } from './newsroom';

export const signInWords = {
  title: 'Sign in',
  email: 'E-mail',
  password: 'Password',
  send: 'Sign in',
  wrong: 'E-mail and password do not match.',
  signedOut: 'You are signed out.',
  invitation: {
    title: (p: { newsroom: string }) => `Join ${p.newsroom}`,
    name: 'Your name',
    password: 'Choose a password',
    passwordShort: errors.passwordShort,
    send: 'Join',
    expired: 'This invitation has been used or has expired',
    expiredNext: 'Ask the administrator for a new one.',
  },
  setup: {
    title: 'Set up your newsroom',
    newsroom: newsroomWords.admin.name,
    newsroomHint: 'Readers see it on every page.',
    yourName: 'Your name',
    email: 'Your e-mail',
    password: 'Choose a password',
    size: 'Size of the desk',
    sizeHint: 'It decides which policy you start from. You can change it later.',
    pair: 'Pair',
    small: 'Small',
    full: 'Full',
    send: 'Set it up',
    expired: 'This link has been used',
    expiredNext: 'Start the server again to print a new one, or sign in.',
  },
};
