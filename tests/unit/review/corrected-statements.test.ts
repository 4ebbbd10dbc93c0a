import { expect, test } from 'vitest';
import { correctedStatements } from '@/lib/review/corrected-statements';
import type { Statement } from '@/lib/review/statement';

const requirement = (id: 'author_consent' | 'facts_checked' | 'disclosure'): Statement => ({
  code: 'requirement',
  requirement: id,
  status: 'satisfied',
  reason: 'met',
});
const live: Statement[] = [
  requirement('author_consent'),
  requirement('facts_checked'),
  requirement('disclosure'),
  { code: 'perspective', perspective: 'rights', counterpoints: 0, outcome: 'nothing_to_add' },
  { code: 'fact_check', facts: 3 },
  { code: 'let_stand', counterpoint: 'note' },
  { code: 'unchanged' },
];
const text = { content: { disclosure: 'None.' }, counterpoints: [], claims: [{}, {}] } as never;
const corrected = (unchecked: number, more: object = {}) =>
  correctedStatements(live, { text: { ...(text as object), ...more } as never, unchecked, inReview: [] });
const state = (statements: readonly Statement[], id: string) => {
  const found = statements.find((one) => one.code === 'requirement' && one.requirement === id);
  return found?.code === 'requirement' ? `${found.status} ${found.reason}` : undefined;
};

test('nothing says of new words that they were checked, read or approved', () => {
  const told = corrected(2);
  expect(state(told, 'author_consent')).toBe('satisfied corrected');
  expect(state(told, 'facts_checked')).toBe('satisfied corrected');
  expect(told).toContainEqual({ code: 'verdicts', facts: 2 });
  expect(told).toContainEqual({ code: 'perspective', perspective: 'rights', counterpoints: 0, outcome: 'no_counterpoint' });
});

test('a cut leaves what was said of the words that stay, and what was let stand goes with its passage', () => {
  const told = corrected(0);
  expect(state(told, 'facts_checked')).toBe('satisfied met');
  expect(told).toContainEqual({ code: 'fact_check', facts: 2 });
  expect(told.some(({ code }) => code === 'let_stand' || code === 'unchanged')).toBe(false);
  const stands = corrected(0, { counterpoints: [{ id: 'note', stands: true }] });
  expect(stands).toContainEqual({ code: 'let_stand', counterpoint: 'note' });
});

test('a disclosure that was taken out is not there', () => {
  expect(state(corrected(1, { content: { disclosure: '' } }), 'disclosure')).toBe('unsatisfied no_disclosure');
});
