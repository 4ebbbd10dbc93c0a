/** The box that decides: headed "Before it runs" everywhere. */
import type { RequirementStatus } from '../../review/vocabulary';
import { listing } from '../listing';
import { count } from '../plural';

const numbers = (counts: Record<RequirementStatus, number>) =>
  [
    counts.satisfied && `${counts.satisfied} satisfied`,
    counts.overridden && `${counts.overridden} overridden`,
    counts.unsatisfied && `${counts.unsatisfied} unsatisfied`,
    counts.error && `${counts.error} in error`,
    counts.not_applicable && `${counts.not_applicable} not applicable`,
  ]
    .filter((part): part is string => Boolean(part))
    .join(', ');

export const gate = {
  title: 'Before it runs',
  tally: (p: { done: number; applicable: number }) => `${p.done} of ${p.applicable}`,
  /** The one line under the head. `open` requirements are what still keeps it closed. */
  closed: (p: { version: number; unsatisfied: number; errors: number; people: number }) => {
    const left = [
      p.unsatisfied > 0 && `${count(p.unsatisfied, 'requirement')} unsatisfied`,
      p.errors > 0 && `${p.errors} in error`,
      p.people > 0 && `waiting for ${count(p.people, 'person', 'people')}`,
    ];
    return `Closed for version ${p.version}: ${left.filter(Boolean).join(', ')}.`;
  },
  open: (p: { version: number }) => `Open for version ${p.version}: everything that this desk requires is there.`,
  openSince: (p: { version: number; when: string }) => `Open for version ${p.version} since ${p.when}.`,
  all: (p: { number: number }) => `Show all ${p.number}`,
  allSatisfied: (p: { number: number }) => `All ${p.number} requirements`,
  show: 'Show',
  strip: numbers,
  waitsFor: (p: { names: string[] }) => `Waiting for ${listing(p.names)}.`,
  notRequired: 'Not required by this desk’s policy.',
  overriddenBy: (p: { names: string[]; when: string }) => `By ${listing(p.names)}, ${p.when}.`,
  reason: 'Reason',
  override: 'Override…',
  markPublishable: 'Mark publishable',
  and: 'and',
  andMore: (p: { number: number }) => `and ${p.number} more`,
  notYet: (p: { unsatisfied: number }) =>
    p.unsatisfied === 1 ? 'Not yet: 1 requirement is unsatisfied.' : `Not yet: ${p.unsatisfied} requirements are unsatisfied.`,
  checkedFacts: 'You checked its facts, so another editor decides.',
  failedToEvaluate: 'This row could not be worked out, so it stays closed.',
};
