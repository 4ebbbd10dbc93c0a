/** People, policies, preferences and the newsroom itself. */

export const newsroomWords = {
  people: {
    title: 'People',
    name: 'Name',
    email: 'E-mail',
    roles: 'Roles',
    holds: 'Speaks for',
    checksFacts: 'Checks facts',
    invite: 'Invite somebody',
    sendInvitation: 'Send the invitation',
    rolesMissing: 'Choose at least one role',
    empty: 'Only you so far',
    emptyNext: 'Invite authors, reviewers and a second editor.',
  },
  perspectives: {
    add: 'Add a perspective',
  },
  policies: {
    title: 'Policies',
    make: 'Make a new version',
  },
  preferences: {
    title: 'Preferences',
    name: 'Name',
    keys: 'Single keys',
    zone: 'Time zone',
    language: 'Language',
    sessions: 'Where you are signed in',
    tokens: 'Access for programs',
  },
  admin: {
    title: 'Newsroom',
    name: 'Name of the newsroom',
    nameMissing: 'Give the newsroom a name',
  },
};
