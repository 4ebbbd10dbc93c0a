import type { CanonicalBlock } from './canonical-text';
import { firstWhere } from './first-where';

/** A passage of the canonical text, in UTF-16 offsets, `end` exclusive. */
export type MarkedRange = { id: string; start: number; end: number };

/** Which ranges touch which block, by the block's index; each list is sorted by start, then end, then id. Empty ranges touch none. */
export function rangesByBlock<R extends MarkedRange>(blocks: readonly CanonicalBlock[], ranges: readonly R[]): Map<number, R[]> {
  const found = new Map<number, R[]>();
  const ordered = ranges
    .filter(({ start, end }) => start < end)
    .toSorted((a, b) => a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  for (const range of ordered) {
    for (let at = firstWhere(blocks.length, (index) => (blocks[index]?.end ?? 0) > range.start); at < blocks.length; at++) {
      const block = blocks[at];
      if (block === undefined || block.start >= range.end) break;
      const list = found.get(block.index);
      if (list === undefined) found.set(block.index, [range]);
      else list.push(range);
    }
  }
  return found;
}
