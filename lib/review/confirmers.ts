import type { Brief } from './brief';
import type { Waiting } from './gate';

/** Who was asked to check the facts, and has not left. */
export const askedToCheck = (facts: Pick<Brief, 'assignments'>) =>
  facts.assignments.filter((one) => one.duty === 'fact_check' && ['invited', 'accepted', 'done'].includes(one.status));

/**
 * Who may say that these sentences and lines still hold: whoever checks the facts; failing that an editor who is appointed to; and nobody for what they wrote themselves.
 * Where nobody may, an editor has to ask somebody.
 */
export function confirmers(facts: Brief, open: readonly { writers: string[] }[]): Waiting[] {
  const may = (person: string) => facts.counts(person, 'fact_check') && open.some((words) => !words.writers.includes(person));
  const asked = askedToCheck(facts).filter((one) => one.status !== 'invited' && may(one.personId));
  if (asked.length > 0) return asked.map((one) => ({ personId: one.personId, role: 'fact_checker', since: one.since }));
  const editors = facts.editors.filter((one) => one.checksFacts && may(one.personId));
  return editors.length > 0
    ? editors.map((one) => ({ personId: one.personId, role: 'editor', since: null }))
    : [{ personId: null, role: 'editor', since: null }];
}
