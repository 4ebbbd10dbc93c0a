import { settleRows } from './kept-rows';
import { remembering } from './once';
import type { Database } from './open';
import { perConnection } from './per-connection';
import { PRAGMAS } from './pragmas';
import { statement } from './statement';
import { writeFailure } from './store-failure';

const begin = statement((db) => db.$client.prepare('BEGIN IMMEDIATE'));
const commit = statement((db) => db.$client.prepare('COMMIT'));
const rollback = statement((db) => db.$client.prepare('ROLLBACK'));
const later = statement((db) => db.$client.prepare('PRAGMA synchronous = NORMAL'));
const atOnce = statement((db) => db.$client.prepare(`PRAGMA synchronous = ${PRAGMAS.synchronous}`));

/** A failed write that could not be taken back, for instance while rows of a query of it are still being read: the next one takes it back first. */
const left = perConnection('left write', () => ({ isOpen: false }));

function takeBackLeft(db: Database): void {
  if (!left(db).isOpen) return;
  if (db.$client.inTransaction) rollback(db).run();
  atOnce(db).run();
  left(db).isOpen = false;
}

/**
 * One write transaction: all of `body` or nothing. It is synchronous, so that no other request of this process comes in between. Inside another one it is a part
 * of that.
 * @throws StoreFailure when the disk is full, the database is held by somebody else, or cannot be written.
 */
export function inTransaction<T>(db: Database, body: () => T): T {
  takeBackLeft(db);
  if (db.$client.inTransaction) return body();
  try {
    begin(db).run();
    const result = remembering(db, body);
    commit(db).run();
    return result;
  } catch (error) {
    try {
      if (db.$client.inTransaction) rollback(db).run();
    } catch {
      left(db).isOpen = true;
    }
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
  takeBackLeft(db);
  if (db.$client.inTransaction) return body();
  later(db).run();
  try {
    return inTransaction(db, body);
  } finally {
    // Never inside a transaction.
    if (!left(db).isOpen) atOnce(db).run();
  }
}
