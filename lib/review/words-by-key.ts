import type { SentenceKey } from './facts';

/** Finds the sentence or line that has this fingerprint and occurrence. */
export type FindWords<Words> = (key: SentenceKey) => Words | undefined;

const known = new WeakMap<readonly SentenceKey[], FindWords<SentenceKey>>();

/**
 * A version's sentences, or its lines, by what they are known by. They come again and again as the same list, and nobody changes it. The fingerprints of one
 * occurrence have a map: to put both together as one text for every question took most of the time that a gate takes.
 */
export function wordsByKey<Words extends SentenceKey>(words: readonly Words[]): FindWords<Words> {
  const find = known.get(words) ?? indexOf(words);
  known.set(words, find);
  // What was made from this very list finds its members.
  return find as FindWords<Words>;
}

function indexOf<Words extends SentenceKey>(words: readonly Words[]): FindWords<Words> {
  const byOccurrence = new Map<number, Map<string, Words>>();
  for (const word of words) {
    const { fingerprint, occurrence } = word;
    const same = byOccurrence.get(occurrence);
    if (same) same.set(fingerprint, word);
    else byOccurrence.set(occurrence, new Map([[fingerprint, word]]));
  }
  return ({ fingerprint, occurrence }) => byOccurrence.get(occurrence)?.get(fingerprint);
}
