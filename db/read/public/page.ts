import { eq, sql } from 'drizzle-orm';
import type { Database } from '../../open';
import { query } from '../../query';
import { pieces } from '../../schema/folded';
import { publishedPages } from '../../schema/outside';

const columns = { etag: publishedPages.etag, publication: pieces.publication };
const bySlug = sql`${publishedPages.slug} = ${sql.placeholder('slug')}`;
const compressed = query((db) =>
  db
    .select({ ...columns, body: publishedPages.htmlBrotli })
    .from(publishedPages)
    .innerJoin(pieces, eq(pieces.id, publishedPages.pieceId))
    .where(bySlug)
    .prepare(),
);
const plain = query((db) =>
  db
    .select({ ...columns, body: publishedPages.html })
    .from(publishedPages)
    .innerJoin(pieces, eq(pieces.id, publishedPages.pieceId))
    .where(bySlug)
    .prepare(),
);
const record = query((db) =>
  db
    .select({ publication: pieces.publication, html: publishedPages.recordHtml, json: publishedPages.record })
    .from(publishedPages)
    .innerJoin(pieces, eq(pieces.id, publishedPages.pieceId))
    .where(bySlug)
    .prepare(),
);

/** 410: a notice stands where a removed piece was. */
export type PageStatus = 200 | 410;
const statusOf = (publication: string): PageStatus => (publication === 'removed' ? 410 : 200);

/** The stored bytes at an address, compressed with brotli or not; null where nothing was ever published. */
export function publishedPage(
  db: Database,
  slug: string,
  form: 'plain' | 'brotli',
): { status: PageStatus; etag: string; body: Buffer } | null {
  const row = (form === 'brotli' ? compressed(db) : plain(db)).get({ slug });
  return row ? { status: statusOf(row.publication), etag: row.etag, body: row.body } : null;
}

/** The record of a published piece, as a page and as the file that verifies offline (null where there is none: the piece was removed, or nothing is signed yet). */
export function publishedRecord(db: Database, slug: string): { status: PageStatus; html: Buffer; json: string | null } | null {
  const row = record(db).get({ slug });
  return row ? { status: statusOf(row.publication), html: row.html, json: row.json === '' ? null : row.json } : null;
}
