import { identifySentences } from './identify-sentences';
import type { Sentence } from './sentences';

type Twin = { fingerprint: string; occurrence: number; block: number };

/**
 * The `occurrence` of each sentence of a version: what tells it from its twins for as long as it stands. One that is a sentence of the version
 * before, by its neighbours where its words recur, keeps its number. One that nothing tells apart is new, and so is its number: no twin may pass
 * for another by standing where it stood. Linear in the number of sentences.
 * @param judged For fingerprints that had twins, the highest number that somebody judged: one that comes back must not be taken for either.
 */
export function keepOccurrences(
  before: readonly Twin[],
  next: readonly Sentence[],
  judged: ReadonlyMap<string, number> = new Map(),
): number[] {
  const [old, now] = [numbersOf(before), numbersOf(next)];
  const recurs = [...now].some(([print, { length }]) => old.has(print) && length + (old.get(print) ?? []).length > 2);
  const origins = recurs ? originsOf(before, next) : new Map<number, number>();
  const free = new Map<string, number>();
  return next.map(({ fingerprint, occurrence }, index) => {
    const numbers = old.get(fingerprint);
    const above = (judged.get(fingerprint) ?? -1) + 1;
    if (numbers === undefined) return above + occurrence;
    const only = numbers.length === 1 && now.get(fingerprint)?.length === 1 ? numbers[0] : undefined;
    const kept = only ?? before[origins.get(index) ?? -1]?.occurrence;
    if (kept !== undefined) return kept;
    const number = free.get(fingerprint) ?? numbers.reduce((most, number) => Math.max(most, number + 1), above);
    free.set(fingerprint, number + 1);
    return number;
  });
}

function numbersOf(sentences: readonly Pick<Twin, 'fingerprint' | 'occurrence'>[]): Map<string, number[]> {
  const numbers = new Map<string, number[]>();
  for (const { fingerprint, occurrence } of sentences) {
    const known = numbers.get(fingerprint);
    if (known === undefined) numbers.set(fingerprint, [occurrence]);
    else known.push(occurrence);
  }
  return numbers;
}

/** Which old sentence each new one is, both by their index; those that are new are left out. */
export function originsOf(
  before: readonly Pick<Twin, 'fingerprint' | 'block'>[],
  next: readonly Pick<Twin, 'fingerprint' | 'block'>[],
): Map<number, number> {
  const side = (sentences: readonly Pick<Twin, 'fingerprint' | 'block'>[]) => ({
    keys: sentences.map(({ fingerprint }) => fingerprint),
    units: sentences,
  });
  const origins = new Map<number, number>();
  for (const [index, fate] of identifySentences(side(before), side(next)).entries())
    if (fate.kind === 'same') origins.set(fate.index, index);
  return origins;
}
