import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '../connection/open';
import { perConnection } from '../connection/per-connection';
import { statement } from '../connection/statement';
import { logFailure } from '../logger';
import { BREATH_MS, remakePages } from '../published/remake-pages';
import { renewRecord } from '../published/renew-record';
import { dayCheckpoint, pageCheckpoint, type Signing } from './checkpoint';
import { logState } from './log-state';

/** The last days (UTC) on which the day's checkpoint and the day's pages were made, by this process. */
const done = perConnection('log-kept', (): { signed: string | null; pages: string | null } => ({ signed: null, pages: null }));

interface Stale {
  pieceId: string;
  /** The entry of its page is not in the log yet. */
  waits: 0 | 1;
  /** It has none. */
  missing: 0 | 1;
}
const stale = statement((db) =>
  db.$client.prepare<[], Stale>(
    `SELECT s.piece_id AS pieceId, EXISTS (SELECT 1 FROM pages g JOIN unlogged_events u ON u.seq = g.seq WHERE g.piece_id = s.piece_id) AS waits,
       EXISTS (SELECT 1 FROM published_pages w WHERE w.piece_id = s.piece_id AND w.record = '') AS missing
     FROM stale_records s`,
  ),
);

/**
 * Keeps log, pages and records up to date. Once a day and after a start: the day's checkpoint, and pages that have to be made again. At every call: a checkpoint
 * for each page that was made since, and the records that lack what is signed by now. Where nothing may be signed (`logState`), pages are made all the same and the
 * rest waits: the administrator's page says so.
 */
export async function keepLog(db: Database, signing: Signing): Promise<void> {
  const today = signing.now.slice(0, 10);
  const state = done(db);
  const maySign = () => logState(db, signing.dataDir).code === 'fine';
  if (state.signed !== today && maySign()) {
    dayCheckpoint(db, signing);
    state.signed = today;
  }
  if (state.pages !== today) {
    await remakePages(db, signing.now);
    state.pages = today;
  }
  const records = stale(db).all();
  if (records.length === 0) return;
  const signs = maySign();
  for (const { pieceId, waits, missing } of records) {
    if (waits === 1 && signs) pageCheckpoint(db, pieceId, signing);
    else if (waits === 1 && missing === 0) continue;
    try {
      await renewRecord(db, pieceId);
    } catch (error) {
      // The others must not wait for this one, which stays to be renewed.
      logFailure({ what: 'record not made again', piece: pieceId }, error);
    }
    if (records.length > 1) await pause(BREATH_MS);
  }
}
