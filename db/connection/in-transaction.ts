import { settleRows } from './kept-rows';
import { remembering } from './once';
import type { Database } from './open';
import { PRAGMAS } from './pragmas';
import { statement } from './statement';
import { writeFailure } from './store-failure';

const begin = statement((db) => db.$client.prepare('BEGIN IMMEDIATE'));
const commit = statement((db) => db.$client.prepare('COMMIT'));
const rollback = statement((db) => db.$client.prepare('ROLLBACK'));
const later = statement((db) => db.$client.prepare('PRAGMA synchronous = NORMAL'));
const atOnce = statement((db) => db.$client.prepare(`PRAGMA synchronous = ${PRAGMAS.synchronous}`));

/**
 * One write transaction: all of `body` or nothing. It is synchronous, so that no other request of this process comes in between. Inside another one it is a part
 * of that.
 * @throws StoreFailure when the disk is full, the database is held by somebody else, or cannot be written.
 */
export function inTransaction<T>(db: Database, body: () => T): T {
  if (db.$client.inTransaction) return body();
  try {
    begin(db).run();
    const result = remembering(db, body);
    commit(db).run();
    return result;
  } catch (error) {
    if (db.$client.inTransaction) rollback(db).run();
    throw writeFailure(error);
  } finally {
    settleRows(db);
  }
}

/**
 * The same for what is made from what is committed already, and made again where it is missing: derived rows, letters to be written. It waits for no disk. A loss of
 * power can take it back, together with the mark that it was done; never without it, and never anything that was committed before. The next `inTransaction` is on the disk with it.
 */
export function writeRemakeable<T>(db: Database, body: () => T): T {
  if (db.$client.inTransaction) return body();
  later(db).run();
  try {
    return inTransaction(db, body);
  } finally {
    atOnce(db).run();
  }
}
