import { type Brief, type Line, oncePerBrief, type Sentence } from './brief';

/**
 * The sentences and lines of this version with this person among their writers that nobody else stands for: no author other than them approved exactly this
 * version, and nobody else confirmed these words, signed off their facts, or gave a verdict on them. Whoever has such words decides nothing about the piece; to
 * edit copy that its author then approved bars nobody.
 */
export function wordsNobodyElseRead(facts: Brief, person: string): (Sentence | Line)[] {
  const { number, digest } = facts.version;
  const others = facts.piece.authors.filter((author) => author !== person);
  if (facts.consents.some((consent) => others.includes(consent.by) && consent.version === number && consent.digest === digest))
    return [];
  return (written(facts).get(person) ?? []).filter((words) => !isReadByAnother(facts, words, person));
}

/** By writer: it is asked for every editor who might decide. */
const written = oncePerBrief((facts) => {
  const byWriter = new Map<string, (Sentence | Line)[]>();
  for (const words of [...facts.sentences, ...facts.lines])
    for (const writer of new Set(words.writers)) {
      const known = byWriter.get(writer);
      if (known) known.push(words);
      else byWriter.set(writer, [words]);
    }
  return byWriter;
});

function isReadByAnother(facts: Brief, words: Sentence | Line, person: string): boolean {
  const counts = (judgement: { by: string; version: number }) =>
    judgement.by !== person &&
    judgement.version >= words.since &&
    !words.writers.includes(judgement.by) &&
    facts.counts(judgement.by, 'fact_check');
  const verdicts = facts.claimsOf(words).flatMap(({ verdict }) => (verdict?.posted ? [verdict] : []));
  const confirmations = facts.confirmationsOf(words).filter(facts.confirmsFacts);
  const signed = facts.standing.filter((signOff) => signOff.duty === 'fact_check' && signOff.outcome === 'checked');
  return [...verdicts, ...confirmations, ...signed].some(counts);
}
