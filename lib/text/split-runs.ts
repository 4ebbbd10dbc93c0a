import type { MarkJson } from './body';
import type { MarkedRange } from './ranges-by-block';

export type Leaf = { text: string; marks: readonly MarkJson[]; isBreak?: boolean };

/** A stretch of text, or one hard break, that the same marks and the same ranges cover throughout. */
export type Run<R> = {
  kind: 'text' | 'break';
  text: string;
  marks: readonly MarkJson[];
  /** UTF-16 offsets in the canonical text. */
  start: number;
  end: number;
  covering: readonly R[];
  /** Ranges whose first fragment this is: only here may an element carry the range's id. */
  firstOf: readonly R[];
};

/** Cuts the leaves of one block, whose text starts at `offset`, at the borders of `ranges`. Adds the ranges it met to `started`. */
export function splitRuns<R extends MarkedRange>(
  leaves: readonly Leaf[],
  offset: number,
  ranges: readonly R[],
  started: Set<R>,
): Run<R>[] {
  const borders = [...new Set(ranges.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const runs: Run<R>[] = [];
  let active: R[] = [];
  let waiting = 0;
  let nextBorder = 0;
  let leafStart = offset;
  for (const leaf of leaves) {
    const leafEnd = leafStart + leaf.text.length;
    for (let start = leafStart; start < leafEnd; ) {
      while ((borders[nextBorder] ?? Infinity) <= start) nextBorder++;
      const end = Math.min(leafEnd, borders[nextBorder] ?? leafEnd);
      const from = start;
      active = active.filter((range) => range.end > from);
      for (let range = ranges[waiting]; range !== undefined && range.start <= from; range = ranges[++waiting]) {
        if (range.end > from) active.push(range);
      }
      const firstOf = active.filter((range) => !started.has(range));
      for (const range of firstOf) started.add(range);
      const text = leaf.text.slice(start - leafStart, end - leafStart);
      runs.push({
        kind: leaf.isBreak === true ? 'break' : 'text',
        text,
        marks: leaf.marks,
        start,
        end,
        covering: [...active],
        firstOf,
      });
      start = end;
    }
    leafStart = leafEnd;
  }
  return runs;
}
