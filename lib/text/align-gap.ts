import { longestRising } from './align-keys';
import { diffWords } from './diff-words';
import { hunksBetween, type Pair } from './hunks';
import { ALIGN } from './thresholds';
import { similarityIndex } from './word-similarity';

/** How alike two sentences are: 1 if the same, their share of words if enough, else 0. Sparse: only likely pairs are compared. */
function likeness(before: readonly string[], after: readonly string[], twins: ReadonlySet<string>): Map<number, number>[] {
  const similar = similarityIndex(before);
  const places = new Map<string, number[]>();
  for (const [i, key] of before.entries()) places.set(key, [...(places.get(key) ?? []), i]);
  return after.map((key) => {
    const row = new Map<number, number>();
    for (const { index, dice, contained } of twins.has(key) ? [] : similar(key)) {
      const alike = dice >= ALIGN.similar || contained >= ALIGN.contained;
      if (alike && !twins.has(before[index] ?? '')) row.set(index, dice * ALIGN.weight);
    }
    for (const i of places.get(key) ?? []) row.set(i, 1);
    return row;
  });
}

/** The alignment of greatest likeness in all (Needleman–Wunsch, gaps free): neighbours decide between twins. */
function byLikeness(before: readonly string[], after: readonly string[], twins: ReadonlySet<string>): Pair[] {
  const rows = likeness(before, after, twins);
  const width = after.length + 1;
  const table = new Float64Array((before.length + 1) * width);
  const at = (i: number, j: number) => table[i * width + j] ?? 0;
  const matched = (i: number, j: number) => {
    const alike = rows[j]?.get(i);
    return alike === undefined ? -1 : at(i + 1, j + 1) + alike;
  };
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) table[i * width + j] = Math.max(at(i + 1, j), at(i, j + 1), matched(i, j));
  }
  const pairs: Pair[] = [];
  for (let i = 0, j = 0; i < before.length && j < after.length; ) {
    if (matched(i, j) === at(i, j)) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}

/**
 * Pairs the sentences of a gap between aligned ones: the same, and rewritten ones with what they most resemble, in order. What is in
 * `twins` pairs with its like only.
 */
export function alignGap(before: readonly string[], after: readonly string[], twins: ReadonlySet<string>): Pair[] {
  if (before.length === 0 || after.length === 0) return [];
  return before.length * after.length <= ALIGN.mostCells ? byLikeness(before, after, twins) : roughly(before, after, twins);
}

/**
 * For gaps of thousands of sentences: what is the same in them (a text that repeats itself, say), and the small gaps that leaves;
 * failing that, each new sentence with the old one it is most like, as far as the order allows.
 */
function roughly(before: readonly string[], after: readonly string[], twins: ReadonlySet<string>): Pair[] {
  const exact = diffWords(before, after);
  if (exact.length === 0) {
    const best = likeness(before, after, twins).flatMap((row, j): Pair[] => {
      const top = [...row].sort((x, y) => y[1] - x[1] || x[0] - y[0])[0];
      return top === undefined ? [] : [[j, top[0]]];
    });
    return longestRising(best).map(([j, i]) => [i, j]);
  }
  const small = hunksBetween(exact, before.length, after.length).filter(
    (hunk) => (hunk.before[1] - hunk.before[0]) * (hunk.after[1] - hunk.after[0]) <= ALIGN.mostCells,
  );
  const inside = small.flatMap(({ before: [a, aEnd], after: [b, bEnd] }) =>
    aEnd > a && bEnd > b ? shifted(byLikeness(before.slice(a, aEnd), after.slice(b, bEnd), twins), a, b) : [],
  );
  return [...exact, ...inside];
}

function shifted(pairs: readonly Pair[], a: number, b: number): Pair[] {
  return pairs.map(([i, j]) => [a + i, b + j]);
}
