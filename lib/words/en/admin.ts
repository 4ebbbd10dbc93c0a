/** The newsroom itself: desks, perspectives, and whether everything that is kept is safe. */

import { count } from './grammar';
import { newsroomWords } from './newsroom';

export const adminWords = {
  intro: 'What the whole newsroom shares.',
  identity: {
    title: 'What readers see',
    name: newsroomWords.admin.name,
    nameHint: 'It is on every page and letter. Pages that are already published show a new name within a day.',
    nameMissing: newsroomWords.admin.nameMissing,
    useMine: 'Keep what I typed',
    contact: 'Where readers report errors',
    hint: 'An e-mail or web address, shown on the page on how you review. If you leave it empty, readers see no address.',
    wrong: 'Enter an e-mail or web address, or leave it empty',
    summary: 'Not saved',
    save: 'Save',
    saving: 'Saving…',
    saved: 'Saved.',
    noContact: 'none',
  },
  desks: 'Desks',
  desksHint: 'A desk has a policy of its own. A piece belongs to one desk.',
  policyVersion: (p: { version: number }) => `policy version ${p.version}`,
  addDesk: 'Add a desk',
  deskName: 'Name of the desk',
  deskNameMissing: 'Give the desk a name',
  deskSize: 'Policy to start from',
  deskSummary: 'Not added',
  deskAdded: (p: { name: string }) => `${p.name} is added, with the policy of its size.`,
  adding: 'Adding…',
  perspectives: 'Perspectives',
  perspectivesNumber: (p: { number: number }) => `${count(p.number, 'perspective')}: whose views a policy can require.`,
  seePerspectives: 'See them, add one',
  mail: {
    title: 'Mail',
    overSmtp: 'Letters go out over the mail server in SMTP_URL.',
    intoFolder: 'There is no mail server (SMTP_URL), so letters are written to the folder outbox in DATA_DIR.',
    see: 'See them, send a test letter',
    summary: (p: { failed: number; onTheirWay: number; sends: boolean }) =>
      p.failed > 0
        ? `${count(p.failed, 'letter')} could not be sent.`
        : !p.sends
          ? 'No mail is sent: letters are written to a folder.'
          : p.onTheirWay > 0
            ? 'No letter has failed.'
            : 'Every letter went out.',
    failed: 'Letters that could not be sent',
    gone: 'That letter is no longer waiting.',
    onTheirWay: (p: { count: number }) =>
      p.count === 0 ? 'No letter is on its way.' : `${count(p.count, 'letter')} on the way.`,
    none: 'There are none.',
    unwritten: 'A letter that could not be written',
    ownPiece: 'Somebody involved in a piece of yours',
    queued: (p: { when: string }) => `written ${p.when}`,
    tries: (p: { count: number }) => (p.count === 0 ? 'waits for the mail server' : `${count(p.count, 'try', 'tries')}`),
    next: (p: { when: string }) => `next try ${p.when}`,
    soon: 'next try soon',
    parked: 'set aside: it is not tried again automatically',
    sendAgain: 'Send again',
    again: 'It is tried again now.',
    test: 'Test letter',
    testHint: (p: { email: string }) => `It goes to ${p.email}, the way all letters go.`,
    sendTest: 'Send a test letter',
    tested: (p: { email: string }) => `A test letter to ${p.email} is on its way. If it fails, it is in the list above.`,
  },
  safety: 'What is kept',
  release: (p: { release: string }) => `Counterpoint ${p.release}. What is new is in docs/CHANGELOG.md.`,
  needsYou: 'Needs attention',
  fine: 'In order',
  keyCopied: 'The signing key is copied',
  perspective: {
    title: 'Perspectives',
    add: 'Add a perspective',
    intro:
      'A standpoint that a policy can require and a reviewer can hold. It cannot be removed later, because reviews may name it.',
    name: 'Name',
    nameHint: 'As reviewers and readers see it: Affected communities.',
    nameMissing: 'Give it a name',
    description: 'What it looks at',
    descriptionHint: 'One sentence, shown beside the name when somebody is asked.',
    descriptionLong: 'Keep it under 400 characters',
    slug: 'Short name',
    slugHint: 'For policies and programs: small letters, digits and hyphens.',
    slugWrong: 'Use small letters, digits and single hyphens: affected-communities',
    slugTaken: 'Another perspective has this short name',
    letterTaken: 'Another perspective has this letter',
    letter: 'Letter',
    letterHint: (p: { taken: string[] }) =>
      p.taken.length === 0
        ? 'One capital letter: it marks the notes, E1, E2.'
        : `One capital letter that marks its notes. Taken: ${p.taken.join(', ')}.`,
    letterWrong: 'Enter one capital letter, A to Z',
    hue: 'Colour',
    hueHint: 'Always shown with the letter. Two perspectives may share a colour, but not a letter.',
    hueTaken: (p: { names: string[] }) => `used by ${p.names.join(', ')}`,
    hues: ['Rust', 'Teal', 'Violet', 'Ochre', 'Blue', 'Rose', 'Moss', 'Slate'],
    preview: 'Its notes will be marked',
    summary: 'The perspective was not added',
    added: (p: { name: string }) => `${p.name} is added. Appoint somebody to it under People.`,
  },
};
