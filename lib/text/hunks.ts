/** An index in the old list and the one in the new list that it stays aligned with. */
export type Pair = readonly [number, number];

/** A stretch of unaligned entries, as half-open index ranges of the old and the new list. One side may be empty. */
type Hunk = { before: readonly [number, number]; after: readonly [number, number] };

/** The stretches between aligned pairs, in order. */
export function hunksBetween(pairs: readonly Pair[], beforeLength: number, afterLength: number): Hunk[] {
  const hunks: Hunk[] = [];
  let a = 0;
  let b = 0;
  for (const [i, j] of [...pairs, [beforeLength, afterLength] as const]) {
    if (i > a || j > b) hunks.push({ before: [a, i], after: [b, j] });
    a = i + 1;
    b = j + 1;
  }
  return hunks;
}
