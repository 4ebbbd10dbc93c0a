import { dayCheckpoint, pageCheckpoint, type Signing } from './checkpoint';
import type { Database } from './open';
import { query } from './query';
import { remakePages } from './remake-pages';
import { renewRecord } from './renew-record';
import { write } from './write';

/** The last day (UTC) on which the day's work was done, by this process. */
const done = query((): { day: string | null } => ({ day: null }));
const waiting = query((db) =>
  db.$client.prepare<[], string>('SELECT piece_id FROM pages WHERE seq NOT IN (SELECT seq FROM leaves_in_log)').pluck(),
);

/**
 * Keeps log, pages and records up to date. Once a day and after a start: the day's checkpoint, and pages that have to be made again. At every call: a
 * checkpoint for each page that was made since, and its record with the proofs.
 */
export async function keepLog(db: Database, signing: Signing): Promise<void> {
  const today = signing.now.slice(0, 10);
  const state = done(db);
  if (state.day !== today) {
    dayCheckpoint(db, signing);
    await remakePages(db, signing.now);
    state.day = today;
  }
  for (const pieceId of waiting(db).all()) {
    pageCheckpoint(db, pieceId, signing);
    write(db, () => renewRecord(db, pieceId));
  }
}
