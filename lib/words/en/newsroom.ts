/** People, policies, preferences and the newsroom itself. */
import { count } from './plural';

export const newsroom = {
  people: {
    title: 'People',
    name: 'Name',
    email: 'E-mail',
    roles: 'Roles',
    holds: 'Speaks for',
    checksFacts: 'Checks facts',
    invite: 'Invite somebody',
    sendInvitation: 'Send the invitation',
    invited: (p: { email: string }) => `An invitation went to ${p.email}.`,
    close: 'Close this account…',
    rolesMissing: 'Choose at least one role',
    empty: 'Only you so far',
    emptyNext: 'Invite authors, reviewers and a second editor.',
  },
  perspectives: {
    title: 'Perspectives',
    name: 'Name',
    add: 'Add a perspective',
    people: (p: { number: number }) => count(p.number, 'person', 'people'),
  },
  policies: {
    title: 'Policies',
    version: 'Version',
    current: 'current',
    make: 'Make a new version',
  },
  preferences: {
    title: 'Preferences',
    name: 'Name',
    keys: 'Single keys',
    keysHint: 'j, k, a, c and others, outside of fields.',
    zone: 'Time zone',
    sessions: 'Where you are signed in',
    tokens: 'Access for programs',
    saved: 'Your preferences are saved.',
  },
  admin: {
    title: 'Newsroom',
    name: 'Name',
    check: 'Last check',
  },
};
