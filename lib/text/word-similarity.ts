import { SIMILAR } from './thresholds';
import { foldedWords } from './tokens';

/**
 * Compares one text with many. `dice` is the share of words in common (Sørensen–Dice on bags of words, 0..1); `held` is how much
 * of the *candidate* is in the text (1 when a sentence was merged whole into a longer one); `contained` how much of the shorter is
 * in the longer, or 0 if the shorter has fewer than three words.
 */
type Similarity = { index: number; dice: number; held: number; contained: number };

/** Prepares texts to be compared with others in time that grows with their shared words, not with the number of texts. */
export function similarityIndex(candidates: readonly string[]): (text: string) => Similarity[] {
  const bags = candidates.map((text) => bagOf(foldedWords(text)));
  const postings = new Map<string, number[]>();
  for (const [index, { counts }] of bags.entries()) {
    for (const word of counts.keys()) {
      const list = postings.get(word);
      if (list === undefined) postings.set(word, [index]);
      else list.push(index);
    }
  }
  const tooCommon = Math.max(SIMILAR.few, candidates.length * SIMILAR.common);
  return (text) => {
    const bag = bagOf(foldedWords(text));
    const shared = new Map<number, number>();
    for (const word of bag.counts.keys()) {
      const list = postings.get(word) ?? [];
      if (list.length > tooCommon) continue;
      for (const index of list) shared.set(index, (shared.get(index) ?? 0) + 1);
    }
    const shortList = [...shared].sort((x, y) => y[1] - x[1] || x[0] - y[0]).slice(0, SIMILAR.shortList);
    return shortList
      .map(([index]) => ({ index, ...compare(bag, bags[index] ?? bagOf([])) }))
      .sort((x, y) => y.dice - x.dice || x.index - y.index);
  };
}

/** The share of words that two texts have in common (`dice`). */
export function wordsInCommon(a: string, b: string): number {
  return compare(bagOf(foldedWords(a)), bagOf(foldedWords(b))).dice;
}

type Bag = { counts: ReadonlyMap<string, number>; size: number };

function bagOf(words: readonly string[]): Bag {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { counts, size: words.length };
}

function compare(text: Bag, candidate: Bag): Omit<Similarity, 'index'> {
  let common = 0;
  for (const [word, count] of candidate.counts) common += Math.min(count, text.counts.get(word) ?? 0);
  const all = text.size + candidate.size;
  const shorter = Math.min(text.size, candidate.size);
  return {
    dice: all === 0 ? 0 : (2 * common) / all,
    held: candidate.size === 0 ? 0 : common / candidate.size,
    contained: shorter < 3 ? 0 : common / shorter,
  };
}
