import { type ComparedVersions, comparisonRows } from '@/lib/review/comparison-rows';
import type { DiffRow } from '@/lib/review/diff-rows';
import type { DiffView } from '@/lib/review/views/text';
import { diffTexts } from '@/lib/text/diff';
import { inWorker } from '../worker/in-worker';
import { isShort } from '../worker/is-short';

/** What changed between two versions, word by word within changed sentences; of long ones in a thread. */
export async function compared(versions: Omit<DiffView, 'hunks'>): Promise<DiffView> {
  return { ...versions, hunks: await hunksBetween(versions.from.text, versions.to.text) };
}

/** The same of two texts. */
export async function hunksBetween(...texts: readonly [older: string, newer: string]): Promise<DiffView['hunks']> {
  return isShort(...texts) ? diffTexts(...texts) : inWorker('compare_texts', texts);
}

/** Long comparisons that are kept at hand; one of 100,000 words takes two megabytes. */
const MOST = 8;

/**
 * The same as rows of a page. A long comparison is shown in parts, each on a page of its own: what was compared last is kept, since versions never change and are
 * known by their digests. Two who ask at once wait for the same one.
 */
export function comparedRows({ from, to }: ComparedVersions): Promise<DiffRow[]> {
  if (isShort(from.text, to.text)) return Promise.resolve(comparisonRows({ from, to }));
  const kept = comparisons();
  const key = `${from.digest} ${to.digest}`;
  const rows = kept.get(key) ?? inWorker('comparison_rows', { from, to });
  kept.delete(key);
  kept.set(key, rows);
  // One that failed is tried again.
  rows.catch(() => kept.delete(key));
  for (const oldest of kept.keys()) if (kept.size > MOST) kept.delete(oldest);
  return rows;
}

/** On globalThis: Next bundles a module more than once. */
function comparisons(): Map<string, Promise<DiffRow[]>> {
  const key = Symbol.for('counterpoint.comparisons');
  const shared: typeof globalThis & { [key]?: Map<string, Promise<DiffRow[]>> } = globalThis;
  return (shared[key] ??= new Map<string, Promise<DiffRow[]>>());
}
