import type { z } from 'zod';
import type { ledgerEntry } from '@/lib/review/views/text';
import { statement } from '../connection/statement';
import { toldSql } from './posted-sql';
import type { Reading } from './read';
import { visiblePiece } from './visible-piece';

type Entry = z.infer<typeof ledgerEntry>;
const rows = statement((db) =>
  db.$client.prepare<[{ id: string; me: string }], Omit<Entry, 'number'>>(
    `SELECT e.type, json_extract(e.leaf, '$.day') AS day, lower(hex(e.leaf_hash)) AS hash
     FROM events e JOIN event_data d ON d.seq = e.seq WHERE e.stream = @id AND ${toldSql} ORDER BY day, e.leaf_hash`,
  ),
);

/**
 * The piece's leaves by day, and within a day by hash, without what other people did in private: that they filed it is told. Numbers count what this viewer gets: neither a gap nor an
 * order tells of what they may not see.
 */
export function ledger({ tx, viewer }: Pick<Reading, 'tx' | 'viewer'>, pieceId: string): Entry[] | null {
  if (!visiblePiece({ tx, viewer }, pieceId)?.may('see_text')) return null;
  const entries = rows(tx).all({ id: pieceId, me: viewer.personId });
  return entries.map((entry, at) => ({ number: at + 1, ...entry }));
}
