import { LRUCache } from 'lru-cache';
import { type ComparedVersions, comparisonRows } from '@/lib/review/comparison-rows';
import type { DiffRow } from '@/lib/review/diff-rows';

/** Comparisons that are kept at hand; one of 100,000 words takes two megabytes. */
const kept = new LRUCache<string, DiffRow[]>({ max: 8 });

/**
 * What changed between two versions, as rows of a page. A long comparison is shown in parts, each on a page of its own: what was compared last is kept, since
 * versions never change and are known by their digests.
 */
export function comparedRows({ from, to }: ComparedVersions): DiffRow[] {
  const key = `${from.digest} ${to.digest}`;
  const rows = kept.get(key) ?? comparisonRows({ from, to });
  kept.set(key, rows);
  return rows;
}
