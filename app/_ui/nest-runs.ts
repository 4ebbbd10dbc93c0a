import type { MarkedRange } from '@/lib/text/ranges-by-block';
import type { Run } from '@/lib/text/split-runs';

export type Nested<R> =
  | { kind: 'run'; run: Run<R> }
  /** A stretch that one range covers throughout. `first` and `last` say whether the range begins and ends here. */
  | { kind: 'range'; range: R; first: boolean; last: boolean; children: Nested<R>[] };

/**
 * Puts a block's runs into nested stretches, the longest outside, so that one range is one element wherever it can be: only ranges
 * that cross each other are cut. A line drawn under it is then one line.
 */
export function nestRuns<R extends MarkedRange>(runs: readonly Run<R>[], around: readonly R[] = []): Nested<R>[] {
  const nested: Nested<R>[] = [];
  for (let at = 0; at < runs.length; ) {
    const run = runs[at];
    if (run === undefined) break;
    const [widest, length] = widestFrom(
      runs,
      at,
      run.covering.filter((range) => !around.includes(range)),
    );
    if (widest === null) {
      nested.push({ kind: 'run', run });
      at += 1;
      continue;
    }
    const inside = runs.slice(at, at + length);
    nested.push({
      kind: 'range',
      range: widest,
      first: inside.some((run) => run.firstOf.includes(widest)),
      last: (inside.at(-1)?.end ?? 0) >= widest.end,
      children: nestRuns(inside, [...around, widest]),
    });
    at += length;
  }
  return nested;
}

/** Of the ranges that cover the run at `at`, the one that covers most runs from there on; the first of equals. */
function widestFrom<R>(runs: readonly Run<R>[], at: number, ranges: readonly R[]): [R | null, number] {
  let best: [R | null, number] = [null, 0];
  for (const range of ranges) {
    const end = runs.findIndex((run, index) => index > at && !run.covering.includes(range));
    const length = (end < 0 ? runs.length : end) - at;
    if (length > best[1]) best = [range, length];
  }
  return best;
}
