/** The box that decides: headed "Before it runs" everywhere. */
import type { RequirementStatus } from '../../review/vocabulary';
import { count, listing } from './grammar';

const numbers = (counts: Record<RequirementStatus, number>) =>
  [
    counts.satisfied && `${counts.satisfied} done`,
    counts.overridden && `${counts.overridden} overridden`,
    counts.unsatisfied && `${counts.unsatisfied} missing`,
    counts.error && `${counts.error} in error`,
    counts.not_applicable && `${counts.not_applicable} not needed`,
  ]
    .filter((part): part is string => Boolean(part))
    .join(', ');

const small = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);
const things = (missing: number) => `${count(missing, 'thing is', 'things are')} missing`;

export const gate = {
  title: 'Before it runs',
  tally: (p: { done: number; applicable: number; overridden?: number }) =>
    `${p.done} of ${p.applicable}${p.overridden ? `, ${p.overridden} overridden` : ''}`,
  /** The one line under the head. `open` requirements are what still keeps it closed. */
  closed: (p: { version: number; unsatisfied: number; errors: number; people: number }) => {
    const left = [
      p.unsatisfied > 0 && things(p.unsatisfied),
      p.errors > 0 && `${p.errors} in error`,
      p.people > 0 && `${count(p.people, 'person has', 'people have')} to act`,
    ];
    return `Version ${p.version} cannot run yet: ${left.filter(Boolean).join('; ')}.`;
  },
  /** `overridden`: what two editors made an exception from. */
  open: (p: { version: number; overridden: string[] }) =>
    p.overridden.length === 0
      ? `Version ${p.version} can run: everything that this desk requires is done.`
      : `Version ${p.version} can run by exception: ${listing(p.overridden.map(small))} ${p.overridden.length === 1 ? 'is' : 'are'} overridden.`,
  openSince: (p: { version: number; when: string }) => `Version ${p.version} can run, since ${p.when}.`,
  all: 'Show all requirements',
  allSatisfied: (p: { number: number }) => `All ${p.number} requirements`,
  restSatisfied: (p: { number: number }) => `${count(p.number, 'requirement')} done`,
  show: 'Show',
  strip: numbers,
  waitsFor: (p: { names: string[] }) => `Waiting for ${listing(p.names)}.`,
  notRequired: 'Not required by this desk’s policy.',
  /** In the question before a decision: what runs by exception. */
  runsOverridden: (p: { requirement: string; why: string }) => `${p.requirement} is overridden. ${p.why}`,
  reason: 'Reason',
  override: 'Override…',
  markPublishable: 'Mark publishable',
  and: 'and',
  andMore: (p: { number: number }) => `and ${p.number} more`,
  notYet: (p: { unsatisfied: number }) => `Not yet: ${things(p.unsatisfied)}.`,
  failedToEvaluate: 'This row could not be worked out, so it stays closed.',
};
