/** A policy in plain sentences: what it asks for, requirement by requirement (design §5). Perspectives are named by whoever asks. */

import { type Policy, requirementRule } from '../../review/policy';
import type { RequirementId } from '../../review/vocabulary';
import { gate } from './gate';
import { count, hours, listing } from './grammar';
import { vocabulary } from './vocabulary';

export const policyWords = {
  intro:
    'What a piece must have before it runs. Every version stays readable; a review keeps the version that it was opened under.',
  adminOnly: 'Administrators make new versions.',
  versionBy: (p: { version: number; by: string; when: string }) => `Version ${p.version}, by ${p.by || 'set-up'}, ${p.when}`,
  shortVersion: (p: { version: number }) => `Version ${p.version}`,
  current: 'in force',
  versions: 'Versions',
  requirement: 'Requirement',
  asks: 'What it asks for',
  exception: 'Exception',
  notRequired: gate.notRequired,
  overridable: 'two editors, with a reason that readers see',
  never: 'none',
  asData: 'As data',
  older: 'This version is no longer in force. Reviews that were opened under it keep it.',
  back: 'All policies',
  stakes: 'Stakes',
  timing: 'Time to answer a request',
  perspectives: 'Perspectives',
  perspectivesHint: 'Standpoints that a policy can ask to be heard. Letter and colour mark their notes in the margin.',
  edit: {
    title: (p: { desk: string }) => `Change the policy of ${p.desk}`,
    open: (p: { desk: string }) => `Make a new version for ${p.desk}`,
    basedOn: (p: { version: number }) =>
      `You start from version ${p.version}. What you make becomes version ${p.version + 1}; open reviews keep theirs until an editor adopts it for them.`,
    label: 'Policy',
    hint: 'JSON. Every name in it is checked before anything is saved.',
    try: 'Try it on open pieces',
    trying: 'Trying…',
    make: (p: { version: number }) => `Make version ${p.version}`,
    making: 'Making the version…',
    made: (p: { version: number }) => `Version ${p.version} is in force for pieces that are opened from now on.`,
    summary: 'The policy was not changed',
    notJson: (p: { why: string }) => `This is not JSON: ${p.why}`,
    same: 'Nothing in it differs from the version that you started from',
    at: (p: { path: string; why: string }) => `${p.path}: ${p.why}`,
    whole: 'The policy',
    absent: 'not there',
    moved: (p: { current: number; named: number }) =>
      `Somebody made version ${p.current} while you were writing on version ${p.named}. Your text is kept: carry over what they changed, which is below.`,
    theirs: (p: { version: number }) => `Version ${p.version}, as it is in force`,
    goOn: (p: { version: number }) => `I have carried it over: go on from version ${p.version}`,
    restored: 'This is what you typed before, kept on this device.',
    discard: 'Start again from the version in force',
    means: 'What this version would ask for',
  },
  dryRun: {
    title: 'What it would do to open pieces',
    none: 'No piece of this desk is under review.',
    noChange: (p: { number: number }) => `${count(p.number, 'open piece')}, none with another outcome.`,
    opens: 'would be ready',
    closes: 'would no longer be ready',
    stays: (p: { ready: boolean }) => (p.ready ? 'stays ready' : 'stays not ready'),
    others: (p: { number: number }) => `${count(p.number, 'further piece')} that you may not see would have another outcome.`,
    hint: 'As if each of them adopted it now. Nothing is changed by trying.',
  },
};

type NameOf = (slug: string) => string;
interface RequirementSummary {
  id: RequirementId;
  name: string;
  required: boolean;
  overridable: boolean;
  sentences: string[];
}

const plain = (slug: string) => slug.replaceAll('-', ' ');

/** The nine requirements in the policy's order, each in sentences. */
export function policySummary(policy: Policy, nameOf: NameOf): RequirementSummary[] {
  const asked = asks(policy, nameOf);
  return (Object.keys(asked) as RequirementId[]).map((id) => {
    const { required, overridable } = requirementRule(policy, id);
    return { id, name: vocabulary.requirement[id], required, overridable, sentences: required ? asked[id] : [] };
  });
}

/** What raises the stakes, and how long a reviewer has to say yes or no: besides the requirements. */
export function policySetting(policy: Policy): { stakes: string; timing: string } {
  const topics = policy.raisingTopics.map(plain);
  return {
    stakes:
      topics.length === 0
        ? 'No topic raises the stakes.'
        : `One of these topics makes a piece elevated, several make it grave: ${topics.join(', ')}.`,
    timing: `${hours(policy.responseHours)} to accept or decline.`,
  };
}

function asks(policy: Policy, nameOf: NameOf): Record<RequirementId, string[]> {
  return {
    perspectives_heard: heard(policy, nameOf),
    facts_checked: [
      'Every sentence that states something checkable has an answer, and every fact a verdict. What is called supported has a source, with the passage quoted.',
      'Nothing is left unsupported or contradicted, what cannot be verified is attributed in the text, and a fact-checker has signed.',
    ],
    author_answered: [
      `The author answers every counterpoint within ${hours(policy.answerHours)}; after that “did not answer” runs with it.`,
    ],
    nothing_blocking: [
      `No block stands: after an answer its writer has ${hours(policy.blockHours)}. No counterpoint has lost its place.`,
    ],
    independence: [
      'Nobody judges what they wrote, and one person has one duty. Whoever checks the facts does not mark it publishable.',
    ],
    disclosure: ['The author has said what readers should know of their interests; “none” counts.'],
    author_consent: [
      policy.consent === 'exact'
        ? 'The author approves the exact words that run.'
        : 'The author approves the exact words, or permitted beforehand all that editors changed.',
    ],
    second_editor: [secondEditor(policy)],
    right_of_reply: [
      'Everybody who is accused by name was asked, and what they said is recorded. “Not sought: danger” takes two editors.',
    ],
  };
}

function heard(
  { perspectives, peoplePerPerspective, nilReturnCounts, lapsedCounts, perspectiveScope }: Policy,
  nameOf: NameOf,
): string[] {
  const people =
    peoplePerPerspective > 1
      ? [`Each is heard from ${count(peoplePerPerspective, 'independent person', 'independent people')}.`]
      : [];
  return [
    ...perspectives.map((rule) => ruleSentence(rule, nameOf)),
    'One of them disputes the piece’s thesis.',
    ...people,
    nilReturnCounts ? 'A signed and reasoned “nothing to add” counts.' : '“Nothing to add” does not count.',
    lapsedCounts
      ? 'A request that nobody answers counts as sought, and readers are told.'
      : 'A request that nobody answers does not count.',
    perspectiveScope === 'every_sentence'
      ? 'A change to any sentence asks the reviewer again.'
      : 'A change to a paragraph that a counterpoint stands on asks its reviewer again.',
  ];
}

function ruleSentence({ topic, atLeast, all, oneOf }: Policy['perspectives'][number], nameOf: NameOf): string {
  const where = topic === null ? 'Every piece' : `A piece on ${plain(topic)}`;
  const among = [
    all.length > 0 ? listed(all.map(nameOf), 'and') : null,
    oneOf.length > 0 ? `one of ${listed(oneOf.map(nameOf), 'or')}` : null,
  ];
  const named = among.filter((part) => part !== null).join(', and ');
  return `${where} is heard from at least ${count(atLeast, 'perspective')}${named ? `: ${named}` : ''}.`;
}

function secondEditor({ secondEditor: stakes }: Policy): string {
  if (stakes.length === 0) return 'At no stakes: one editor decides.';
  const uninvolved = 'neither asked the reviewers nor reviewed it';
  const single = stakes.filter((level) => level !== 'grave').map((level) => vocabulary.stakes[level]);
  return [
    ...(single.length > 0
      ? [`Where stakes are ${listing(single, 'or')}, the editor who marks it publishable has ${uninvolved}.`]
      : []),
    ...(stakes.includes('grave')
      ? [
          `Where stakes are ${vocabulary.stakes.grave}, two editors mark it publishable, and one of them at least has ${uninvolved}.`,
        ]
      : []),
  ].join(' ');
}

/** Every name: a policy is no place for "and 2 more". */
const listed = (names: string[], kind: 'and' | 'or') =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${kind} ${names.at(-1) ?? ''}`;
