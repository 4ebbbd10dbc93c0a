import { hunksBetween, type Pair } from './hunks';
import { ALIGN } from './thresholds';

/**
 * Aligns two lists of keys by `alignUnique`, and what repeats in between by their longest common subsequence, unless that is too much;
 * pairs rise in both.
 */
export function alignKeys(before: readonly string[], after: readonly string[]): Pair[] {
  const fixed = alignUnique(before, after);
  const repeated = hunksBetween(fixed, before.length, after.length).flatMap((hunk) => {
    const [[a, aEnd], [b, bEnd]] = [hunk.before, hunk.after];
    return a === aEnd || b === bEnd || (aEnd - a) * (bEnd - b) > ALIGN.mostCells ? [] : byTable(before, a, aEnd, after, b, bEnd);
  });
  return repeated.length === 0 ? fixed : [...fixed, ...repeated].sort((x, y) => x[0] - y[0]);
}

/**
 * Patience alignment: equal beginnings and ends, then what occurs once on both sides (the longest run of it that rises), then the
 * gaps in turn. n log n for real texts, where nearly every sentence is unique. Keys that repeat inside a gap stay unaligned.
 */
function alignUnique(before: readonly string[], after: readonly string[]): Pair[] {
  const pairs: Pair[] = [];
  const gaps = [[0, before.length, 0, after.length] as const];
  for (let gap = gaps.pop(); gap !== undefined; gap = gaps.pop()) {
    let [a, aEnd, b, bEnd] = gap;
    for (; a < aEnd && b < bEnd && before[a] === after[b]; a++, b++) pairs.push([a, b]);
    for (; a < aEnd && b < bEnd && before[aEnd - 1] === after[bEnd - 1]; aEnd--, bEnd--) pairs.push([aEnd - 1, bEnd - 1]);
    if (a === aEnd || b === bEnd) continue;
    const fixed = longestRising(uniquePairs(before, a, aEnd, after, b, bEnd));
    if (fixed.length === 0) continue;
    for (const [i, j] of fixed) {
      pairs.push([i, j]);
      gaps.push([a, i, b, j]);
      a = i + 1;
      b = j + 1;
    }
    gaps.push([a, aEnd, b, bEnd]);
  }
  return pairs.sort((x, y) => x[0] - y[0]);
}

function uniquePairs(
  before: readonly string[],
  a: number,
  aEnd: number,
  after: readonly string[],
  b: number,
  bEnd: number,
): Pair[] {
  const inBefore = uniquePlaces(before, a, aEnd);
  const inAfter = uniquePlaces(after, b, bEnd);
  const pairs: Pair[] = [];
  for (const [key, i] of inBefore) {
    const j = inAfter.get(key);
    if (i >= 0 && j !== undefined && j >= 0) pairs.push([i, j]);
  }
  return pairs;
}

/** Where each key stands; -1 if more than once. */
function uniquePlaces(keys: readonly string[], from: number, to: number): Map<string, number> {
  const places = new Map<string, number>();
  for (const [offset, key] of keys.slice(from, to).entries()) places.set(key, places.has(key) ? -1 : from + offset);
  return places;
}

/** The longest run of pairs (given in order of the first index) in which the second index rises too. */
export function longestRising(pairs: readonly Pair[]): Pair[] {
  const tops: number[] = [];
  const previous: (number | undefined)[] = [];
  for (const [at, [, j]] of pairs.entries()) {
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tops[middle] ?? 0]?.[1] ?? 0) < j) low = middle + 1;
      else high = middle;
    }
    previous[at] = low > 0 ? tops[low - 1] : undefined;
    tops[low] = at;
  }
  const run: Pair[] = [];
  for (let at = tops.at(-1); at !== undefined; at = previous[at]) {
    const pair = pairs[at];
    if (pair !== undefined) run.push(pair);
  }
  return run.reverse();
}

/** Longest common subsequence by the textbook's table. */
function byTable(before: readonly string[], a: number, aEnd: number, after: readonly string[], b: number, bEnd: number): Pair[] {
  const width = bEnd - b + 1;
  const table = new Uint32Array((aEnd - a + 1) * width);
  const at = (i: number, j: number) => table[(i - a) * width + (j - b)] ?? 0;
  for (let i = aEnd - 1; i >= a; i--) {
    for (let j = bEnd - 1; j >= b; j--) {
      table[(i - a) * width + (j - b)] = before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: Pair[] = [];
  for (let i = a, j = b; i < aEnd && j < bEnd; ) {
    if (before[i] === after[j]) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}
