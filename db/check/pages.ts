import { createHash } from 'node:crypto';
import { brotliDecompressSync } from 'node:zlib';
import { type PageDigests, pageMade } from '@/lib/record/page-made';
import { reviewRecordSchema } from '@/lib/record/review-record';
import { verifyReviewRecord } from '@/lib/record/verify-review-record';
import type { Database } from '../connection/open';
import { digestsOf } from '../worker/make-page';

interface Row {
  slug: string | null;
  kept: string | null;
  pieceId: string;
  publication: string;
  publishedAt: string;
  keptAt: string;
  edition: string;
  html: Buffer;
  htmlBrotli: Buffer;
  recordHtml: Buffer;
  teaser: string;
  record: string;
  /** Payload of the last `page_made` event; null for a page of a release without that event. */
  made: string | null;
}
const parts: Record<keyof PageDigests, string> = {
  page: 'the page',
  without: 'the page without counterpoints',
  compressed: 'the compressed page',
  recordPage: 'the page of the record',
  teaser: 'what lists show of it',
};

/** What readers get of every published piece is what its last `page_made` event names, at its address, with a record that verifies. */
export function checkPages(db: Database): string[] {
  const rows = db.$client.prepare<[], Row>(
    `SELECT p.slug, w.slug AS kept, p.id AS pieceId, p.publication, p.published_at AS publishedAt, w.published_at AS keptAt, p.live_edition AS edition,
       w.html, w.html_brotli AS htmlBrotli, w.record_html AS recordHtml, w.teaser, w.record,
       (SELECT d.payload FROM events e JOIN event_data d ON d.seq = e.seq WHERE e.stream = p.id AND e.type = 'page_made' ORDER BY e.seq DESC LIMIT 1) AS made
     FROM pieces p LEFT JOIN published_pages w ON w.piece_id = p.id WHERE p.publication IN ('live', 'retracted', 'removed') OR w.piece_id IS NOT NULL`,
  );
  const problems: string[] = [];
  for (const row of rows.iterate()) problems.push(...wrongWith(row).map((why) => `page of piece ${row.pieceId}: ${why}`));
  return problems;
}

function wrongWith(row: Row): string[] {
  if (row.kept === null) return ['it is missing'];
  return [
    ...(row.kept === row.slug && row.keptAt === row.publishedAt ? [] : ['it has another address or day than the piece']),
    ...(row.made === null ? [] : otherBytes(row, JSON.parse(row.made))),
    ...(sha256(decompressed(row.htmlBrotli)) === sha256(row.html) ? [] : ['the compressed page is another than the page']),
    ...(row.record === '' ? [] : wrongRecord(row)),
  ];
}

function otherBytes(row: Row, payload: unknown): string[] {
  const { data: made } = pageMade.safeParse(payload);
  if (!made) return ['the event of its page is no such event'];
  const found = digestsOf(row);
  const other = Object.entries(parts).filter(([part]) => {
    const name = part as keyof PageDigests;
    return found[name] !== made.digests[name];
  });
  return [
    ...other.map(([, part]) => `${part} is not what was made`),
    ...(made.edition === row.edition ? [] : ['it was made from another edition than the published one']),
  ];
}

function wrongRecord({ record, slug, edition, pieceId, made }: Row): string[] {
  try {
    const bundle: unknown = JSON.parse(record);
    const verdict = verifyReviewRecord(bundle);
    if (!verdict.ok) return verdict.failures.map(({ code, where }) => `its record does not hold: ${code} at ${where}`);
    const { piece, edition: shown, entries } = reviewRecordSchema.parse(bundle);
    const same = piece.slug === slug && shown.digest === edition && entries[0]?.leaf.stream === pieceId;
    const pages = entries.flatMap(({ opening }) => pageMade.safeParse(opening?.payload).data ?? []);
    const last = made === null ? null : pageMade.parse(JSON.parse(made)).number;
    const current = last === null || pages.some(({ number }) => number === last);
    return same && current ? [] : ['its record is of another edition or page'];
  } catch {
    return ['its record cannot be read'];
  }
}

function decompressed(bytes: Buffer): Buffer {
  try {
    return brotliDecompressSync(bytes);
  } catch {
    return Buffer.of();
  }
}
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
