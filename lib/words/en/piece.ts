import { disclosesNothing } from '../../review/discloses-nothing';

/** The bar over a piece, its history, its people and an editor's decisions on it. */

export const piece = {
  label: 'This piece',
  state: 'State',
  version: 'Version',
  stakes: 'Stakes',
  policy: 'Policy',
  discloses: 'Discloses:',
  disclosesNothing: 'Discloses nothing.',
  disclosureToCome: 'Disclosure still to come.',
  versionOf: (p: { number: number }) => `Version ${p.number}`,
  policyOf: (p: { name: string; version: number }) => `${p.name} ${p.version}`,
  stakesOf: (p: { stakes: string; topics: string[] }) =>
    p.topics.length > 0 ? `${p.stakes}: ${p.topics.map((topic) => topic.replaceAll('-', ' ')).join(', ')}` : p.stakes,
  draftOnly: 'Draft, not submitted',
  readAsReaders: 'Read it as readers do',
  /** The answer to "is it still right?", for all that is shown. */
  fine: (p: { number: number }) =>
    p.number === 1
      ? 'Fine as it is now'
      : p.number === 2
        ? 'Both are fine as they are now'
        : `All ${p.number} are fine as they are now`,
  stale: {
    title: 'The text changed while you were reading',
    load: 'Load the new version',
    keep: 'What you wrote is kept.',
  },
  tabs: {
    text: 'Text',
    changed: 'What changed',
    lost: 'Unplaced notes',
    people: 'Reviewers',
    history: 'History',
    diff: 'Compare',
    edit: 'Write',
  },
  decisions: {
    return: 'Return to the author…',
    requestChanges: 'Request changes…',
    decline: 'Decline…',
    withdraw: 'Withdraw…',
    publish: 'Publish',
    schedule: 'Schedule…',
    correct: 'Correct…',
    confirmCorrection: 'Confirm the correction',
    retract: 'Retract…',
    remove: 'Remove…',
    reason: 'Reason',
    reasonMissing: 'Give the reason in a sentence',
    reasonAtDesk: 'Only editors see it.',
    reasonKept: 'Editors see it, and the record keeps it.',
  },
  history: {
    title: 'History',
    empty: 'Nothing has happened yet',
    emptyNext: 'The first version starts it.',
  },
  finish: {
    title: 'Finish review',
    send: 'Finish review',
  },
  reply: {
    title: 'Right of reply',
  },
  correction: {
    unconfirmed: (p: { when: string }) => `Not confirmed yet; a second editor has until ${p.when}.`,
  },
};

/** What stands below the byline while a piece is reviewed. An author who was not asked yet, or did not answer, has disclosed nothing and said nothing. */
export function disclosureLine(disclosure: string): string {
  if (disclosure.trim() === '') return piece.disclosureToCome;
  return disclosesNothing(disclosure) ? piece.disclosesNothing : `${piece.discloses} ${disclosure}`;
}
