import { settleRows } from './kept-rows';
import { remembering } from './once';
import type { Database } from './open';
import { query } from './query';
import { troubleOfWrite } from './store-trouble';

const begin = query((db) => db.$client.prepare('BEGIN IMMEDIATE'));
const commit = query((db) => db.$client.prepare('COMMIT'));
const rollback = query((db) => db.$client.prepare('ROLLBACK'));

/**
 * One write transaction: all of `body` or nothing. It is synchronous, so that no other request of this process comes in between. Inside another one it is a part
 * of that.
 * @throws StoreTrouble when the disk is full, the database is held by somebody else, or cannot be written.
 */
export function write<T>(db: Database, body: () => T): T {
  if (db.$client.inTransaction) return body();
  try {
    begin(db).run();
    const result = remembering(db, body);
    commit(db).run();
    return result;
  } catch (error) {
    if (db.$client.inTransaction) rollback(db).run();
    throw troubleOfWrite(error);
  } finally {
    settleRows(db);
  }
}
