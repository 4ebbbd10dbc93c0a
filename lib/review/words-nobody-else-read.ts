import type { Brief, Line, Sentence } from './brief';
import { keyOf } from './facts';

/**
 * The sentences and lines of this version with this person among their writers that nobody else stands for: no author other than them approved exactly this
 * version, and nobody else confirmed these words, signed off their facts, or gave a verdict on them. Whoever has such words decides nothing about the piece; to
 * edit copy that its author then approved bars nobody.
 */
export function wordsNobodyElseRead(facts: Brief, person: string): (Sentence | Line)[] {
  const { number, digest } = facts.version;
  const others = facts.piece.authors.filter((author) => author !== person);
  if (facts.consents.some((one) => others.includes(one.by) && one.version === number && one.digest === digest)) return [];
  const own = [...facts.sentences, ...facts.lines].filter((words) => words.writers.includes(person));
  return own.filter((words) => !isReadByAnother(facts, words, person));
}

function isReadByAnother(facts: Brief, words: Sentence | Line, person: string): boolean {
  const counts = (one: { by: string; version: number }) =>
    one.by !== person && one.version >= words.since && !words.writers.includes(one.by) && facts.counts(one.by, 'fact_check');
  const verdicts = (facts.claimsOf.get(keyOf(words)) ?? []).flatMap(({ verdict }) => (verdict?.posted ? [verdict] : []));
  const confirmations = (facts.confirmationsOf.get(keyOf(words)) ?? []).filter(facts.confirmsFacts);
  const signed = facts.standing.filter((one) => one.duty === 'fact_check' && one.outcome === 'checked');
  return [...verdicts, ...confirmations, ...signed].some(counts);
}
