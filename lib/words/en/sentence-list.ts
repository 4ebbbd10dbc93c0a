import { listing } from './listing';
import { count } from './plural';

/** "sentences 3, 4 and 7"; many are counted. null: a sentence that this version does not have. */
export function sentenceList(numbers: readonly (number | null)[]): string {
  const here = numbers.filter((number) => number !== null).sort((a, b) => a - b);
  const gone = numbers.length - here.length;
  const named =
    here.length === 0
      ? []
      : here.length > 3
        ? [count(here.length, 'sentence')]
        : [`${here.length === 1 ? 'sentence' : 'sentences'} ${listing(here.map(String))}`];
  return listing([...named, ...(gone > 0 ? [`${count(gone, 'sentence')} of an earlier version`] : [])]);
}
