import { digest } from './canonical';

/** One thing that readers see: its kind (`version`, `counterpoint`, `response` …), id, and content digest. */
export type EditionItem = readonly [kind: string, id: string, digest: string];

/** The piece that an edition is of. Its content is the id itself, so two pieces with the same words never share an edition. Missing in editions older than this item. */
export const pieceItem = (pieceId: string): EditionItem => ['piece', pieceId, digest(pieceId)];

/** The topics under which readers find it: the desk's, so they are in no version. */
export const topicsItem = (topics: readonly string[]): EditionItem => ['topics', 'topics', digest(topics)];

/** By kind, then id, in UTF-16 code units: the same everywhere, whatever the locale. */
export function compareEditionItems(a: EditionItem, b: EditionItem): number {
  return compare(a[0], b[0]) || compare(a[1], b[1]);
}

/**
 * The digest of an edition: SHA-256 over the canonical JSON of the sorted list of [kind, id, digest]. The order given
 * does not matter.
 * @throws RangeError if one thing is in the list twice.
 */
export function editionDigest(items: readonly EditionItem[]): string {
  const sorted = [...items].sort(compareEditionItems);
  for (const [at, item] of sorted.entries()) {
    const before = sorted[at - 1];
    if (before && compareEditionItems(before, item) === 0) throw new RangeError(`twice in the edition: ${item[0]} ${item[1]}`);
  }
  return digest(sorted);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
