import { sha256Hex } from './canonical';
import { type PageMade, pageMade } from './page-made';
import type { ReviewRecord } from './review-record';

/** What a record says of a page that a reader saved. `unknown`: the record has no `page_made` entry, as those of older releases have none. */
export type PageVerdict =
  | {
      is: 'current' | 'earlier';
      /** The day in UTC on which it was made. */
      day: string;
      withCounterpoints: boolean;
      /** Its entry is in the signed log, and does not wait for it. */
      inLog: boolean;
    }
  | { is: 'other' | 'unknown' };

/** Is this page, byte for byte, one that the newsroom published? The record must have been verified before: this looks only at what its entries say. */
export function verifyPage(record: ReviewRecord, page: Uint8Array): PageVerdict {
  const pages = record.entries.flatMap(({ leaf, inclusion, opening }) => {
    const made = leaf.type === 'page_made' && opening ? pageMade.safeParse(opening.payload).data : undefined;
    return made ? [{ made, day: leaf.day, inLog: inclusion !== null }] : [];
  });
  if (pages.length === 0) return { is: 'unknown' };
  const digest = sha256Hex(page);
  const names = ({ digests }: PageMade) => digests.page === digest || digests.without === digest;
  const last = Math.max(...pages.map(({ made }) => made.number));
  const found = pages.filter(({ made }) => names(made)).toSorted((a, b) => b.made.number - a.made.number)[0];
  if (!found) return { is: 'other' };
  const { made, day, inLog } = found;
  return { is: made.number === last ? 'current' : 'earlier', day, withCounterpoints: made.digests.page === digest, inLog };
}
