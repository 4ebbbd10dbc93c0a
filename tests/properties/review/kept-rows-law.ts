import { drizzle } from 'drizzle-orm/better-sqlite3';
import type { Database } from '@/db/connection/open';
import { claimsOf, dispositionsOf } from '@/db/load/claims';
import { confirmationsOf } from '@/db/load/judgements';
import { allVersions, linesAt, sentencesAt } from '@/db/load/versions';

const rowsOf = (db: Database, pieceId: string) =>
  JSON.stringify([
    ...allVersions(db, pieceId).flatMap(({ number }) => [sentencesAt(db, pieceId, number), linesAt(db, pieceId, number)]),
    dispositionsOf(db, pieceId),
    claimsOf(db, pieceId),
    confirmationsOf(db, pieceId),
  ]);

/** Rows that are kept from one transaction to the next are those that SQLite has: a handle that has kept nothing yet reads the same. */
export function keptRowsAreTrue(db: Database, pieceId: string): boolean {
  return rowsOf(db, pieceId) === rowsOf(drizzle({ client: db.$client }), pieceId);
}
