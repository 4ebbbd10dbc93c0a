import type { z } from 'zod';
import type { ledgerEntry } from '@/lib/review/views/text';
import { query } from '../query';
import { postedSql, postings } from './posted-sql';
import type { Reading } from './read';
import { seen } from './seen';

type Entry = z.infer<typeof ledgerEntry>;
const rows = query((db) =>
  db.$client.prepare<[{ id: string; me: string }], Entry>(
    `WITH ${postings} SELECT e.seq, e.type, json_extract(e.leaf, '$.day') AS day, lower(hex(e.leaf_hash)) AS hash, l.position AS "index"
     FROM events e JOIN event_data d ON d.seq = e.seq LEFT JOIN leaves_in_log l ON l.seq = e.seq
     WHERE e.stream = @id AND ${postedSql} ORDER BY e.seq`,
  ),
);

/** The piece's leaves, oldest first, without those of other people's private work. */
export function ledger({ tx, viewer }: Pick<Reading, 'tx' | 'viewer'>, pieceId: string): Entry[] | null {
  return seen({ tx, viewer }, pieceId)?.may('see_text') ? rows(tx).all({ id: pieceId, me: viewer.personId }) : null;
}
