import { sql } from 'drizzle-orm';
import type { Database } from '../connection/open';
import { statement } from '../connection/statement';
import { stalePieces } from '../schema/outside-ledger';

const ofPiece = statement((db) =>
  db
    .insert(stalePieces)
    .values({ pieceId: sql.placeholder('pieceId'), since: sql.placeholder('since') })
    .onConflictDoNothing()
    .prepare(),
);
const unfinished = statement((db) =>
  db.$client.prepare<[string]>(
    "INSERT OR IGNORE INTO stale_pieces (piece_id, since) SELECT id, ? FROM pieces WHERE review IN ('submitted', 'returned', 'in_review', 'changes_requested', 'publishable')",
  ),
);

/** Derived rows (gate summary, acts) of the piece are out of date; null: of every piece on its way, as people or policies changed. */
export function markStale(db: Database, pieceId: string | null, since: string): void {
  if (pieceId === null) unfinished(db).run(since);
  else ofPiece(db).run({ pieceId, since });
}
