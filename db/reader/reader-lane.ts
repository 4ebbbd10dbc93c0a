import type { Database } from '../connection/open';
import { statement } from '../connection/statement';
import type { ReaderLane } from './readers';

/** Bytes of a text as the database keeps it, from which it is read apart: 10,000 words, a view of which takes some 15 ms. */
const LONG = 100_000;

// `octet_length` looks at a row's header and reads no text.
const longest = statement((db) =>
  db.$client
    .prepare<[string, string], number>(
      `SELECT max(
         coalesce((SELECT max(octet_length(body)) FROM contents WHERE piece_id = ? AND kind = 'version'), 0),
         coalesce((SELECT octet_length(content) FROM drafts WHERE piece_id = ?), 0))`,
    )
    .pluck(),
);

/** Where a piece is read: a long one apart from all others. */
export const readerLane = (db: Database, pieceId: string): Exclude<ReaderLane, 'slow'> =>
  pieceId !== '' && (longest(db).get(pieceId, pieceId) ?? 0) > LONG ? 'long' : 'short';
