import type { Statement } from './statement';

/**
 * What readers are told of the review after one editor put words right at once. What was said of everything else stays; the facts are counted anew, and
 * nothing says of new sentences that they were checked.
 */
export function correctedStatements(
  live: readonly Statement[],
  { facts, unchecked }: { facts: number; unchecked: number },
): Statement[] {
  const others = live.filter(({ code }) => code !== 'fact_check' && code !== 'verdicts');
  const wasChecked = live.some(({ code }) => code === 'fact_check');
  if (wasChecked && unchecked === 0) return [...others, { code: 'fact_check', facts }];
  const told = others.map(
    (statement): Statement =>
      statement.code === 'requirement' &&
      statement.requirement === 'facts_checked' &&
      unchecked > 0 &&
      statement.status === 'satisfied'
        ? { ...statement, status: 'unsatisfied', reason: 'facts_changed' }
        : statement,
  );
  return facts > 0 ? [...told, { code: 'verdicts', facts }] : told;
}
