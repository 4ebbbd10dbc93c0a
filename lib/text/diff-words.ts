import { diffArrays } from 'diff';
import { alignKeys } from './align-keys';
import type { Pair } from './hunks';
import { WORDS } from './thresholds';

/** Pairs the unchanged ones of two lists of words, by their keys. Never fails: a rewrite is aligned by what is unique in it. */
export function diffWords(before: readonly string[], after: readonly string[]): Pair[] {
  const changes = diffArrays([...before], [...after], { maxEditLength: WORDS.mostEdits });
  if (changes === undefined) return alignKeys(before, after);
  const pairs: Pair[] = [];
  let a = 0;
  let b = 0;
  for (const { added, removed, value } of changes) {
    if (!added && !removed) for (let k = 0; k < value.length; k++) pairs.push([a + k, b + k]);
    if (!added) a += value.length;
    if (!removed) b += value.length;
  }
  return pairs;
}
