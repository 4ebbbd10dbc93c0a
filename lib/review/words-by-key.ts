import { keyOf, type SentenceKey } from './facts';

const known = new WeakMap<readonly SentenceKey[], ReadonlyMap<string, SentenceKey>>();

/** A version's sentences, or its lines, by what they are known by. They come again and again as the same list, and nobody changes it. */
export function wordsByKey<Words extends SentenceKey>(words: readonly Words[]): ReadonlyMap<string, Words> {
  const made = known.get(words) ?? new Map(words.map((word) => [keyOf(word), word]));
  known.set(words, made);
  // What was made from this very list has its members.
  return made as ReadonlyMap<string, Words>;
}
