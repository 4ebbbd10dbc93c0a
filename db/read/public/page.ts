import type { PageDigests } from '@/lib/record/page-made';
import type { Database } from '../../connection/open';
import { statement } from '../../connection/statement';
import { digestSql, intact, type Kept, pageEvent } from './intact';

interface Row extends Kept {
  publication: string;
  body: Buffer;
}
const stored = (column: string, digest: keyof PageDigests) =>
  statement((db) =>
    db.$client.prepare<[string], Row>(
      `SELECT w.slug, p.publication, w.${column} AS body, g.seq AS event, ${digestSql(digest)} AS digest
       FROM published_pages w JOIN pieces p ON p.id = w.piece_id ${pageEvent} WHERE w.slug = ?`,
    ),
  );
const pages = {
  plain: stored('html', 'page'),
  brotli: stored('html_brotli', 'compressed'),
  record: stored('record_html', 'recordPage'),
};
const file = statement((db) =>
  db.$client.prepare<[string], { publication: string; record: string }>(
    'SELECT p.publication, w.record FROM published_pages w JOIN pieces p ON p.id = w.piece_id WHERE w.slug = ?',
  ),
);

/** 410: a notice stands where a removed piece was. */
export type PageStatus = 200 | 410;
const statusOf = (publication: string): PageStatus => (publication === 'removed' ? 410 : 200);

/**
 * The stored bytes at an address: the page, plain or compressed with brotli, or the page of its record. null where nothing was ever published.
 * @throws DamagedPage if they are not what was made: hashing them at each request takes a tenth of a millisecond.
 */
export function publishedPage(
  db: Database,
  slug: string,
  which: keyof typeof pages,
): { status: PageStatus; etag: string; body: Buffer } | null {
  const row = pages[which](db).get(slug);
  return row ? { status: statusOf(row.publication), etag: intact(row.body, row), body: row.body } : null;
}

/** The record of a published piece as the file that verifies offline: sealed, so it proves itself. `json` is null where the piece was removed, or nothing is signed yet. */
export function publishedRecord(db: Database, slug: string): { status: PageStatus; json: string | null } | null {
  const row = file(db).get(slug);
  return row ? { status: statusOf(row.publication), json: row.record === '' ? null : row.record } : null;
}
