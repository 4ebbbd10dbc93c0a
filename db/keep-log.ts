import { setTimeout as pause } from 'node:timers/promises';
import { dayCheckpoint, pageCheckpoint, type Signing } from './checkpoint';
import { latestNote, logState, signedBy, sizeIn } from './log-state';
import type { Database } from './open';
import { query } from './query';
import { BREATH_MS, remakePages } from './remake-pages';
import { renewRecord } from './renew-record';
import { heldKey } from './signing-key';
import { write } from './write';

/** The last day (UTC) on which the day's work was done, by this process. */
const done = query((): { day: string | null } => ({ day: null }));
const waiting = query((db) =>
  db.$client.prepare<[], string>('SELECT piece_id FROM pages WHERE seq NOT IN (SELECT seq FROM leaves_in_log)').pluck(),
);
interface KeptRecord {
  /** The signed note in it; null where there is no record yet. */
  note: string | null;
  /** Where the entry of its page is in the log. */
  position: number;
}
const publishedPieces = query((db) => db.$client.prepare<[], string>('SELECT piece_id FROM published_pages').pluck());
const recordIn = query((db) =>
  db.$client.prepare<[string], KeptRecord>(
    `SELECT iif(w.record = '', NULL, json_extract(w.record, '$.checkpoint')) AS note, l.position
     FROM published_pages w JOIN pages g ON g.piece_id = w.piece_id JOIN leaves_in_log l ON l.seq = g.seq
     JOIN pieces p ON p.id = w.piece_id WHERE w.piece_id = ? AND p.publication IN ('live', 'retracted')`,
  ),
);

/**
 * Keeps log, pages and records up to date. Once a day and after a start: the day's checkpoint, pages that have to be made again, and records that lack
 * what is signed by now. At every call: a checkpoint for each page that was made since, and its record with the proofs. Where nothing may be signed (`logState`), pages are made
 * all the same and the rest waits: the administrator's page says so.
 */
export async function keepLog(db: Database, signing: Signing): Promise<void> {
  const today = signing.now.slice(0, 10);
  const state = done(db);
  const maySign = () => logState(db, signing.dataDir).code === 'fine';
  if (state.day !== today) {
    const signs = maySign();
    if (signs) dayCheckpoint(db, signing);
    await remakePages(db, signing.now);
    if (signs) {
      await renewRecords(db, signing.dataDir);
      state.day = today;
    }
  }
  const pages = waiting(db).all();
  if (pages.length === 0 || !maySign()) return;
  for (const pieceId of pages) {
    pageCheckpoint(db, pieceId, signing);
    write(db, () => renewRecord(db, pieceId));
  }
}

/** Records that another key signed, and those that a process which ended too early left without the entry of their page. */
async function renewRecords(db: Database, dataDir: string): Promise<void> {
  const key = heldKey(dataDir);
  const latest = latestNote(db);
  if (key === null || latest === null) return;
  const isOurs = signedBy(key);
  if (!isOurs(latest)) return;
  for (const pieceId of publishedPieces(db).all()) {
    // Asked one by one: while readers are served in between, a piece may be removed.
    const kept = recordIn(db).get(pieceId);
    const isDue = kept && (kept.note === null || sizeIn(kept.note) <= kept.position || !isOurs(kept.note));
    if (isDue) write(db, () => renewRecord(db, pieceId));
    await pause(isDue ? BREATH_MS : 0);
  }
}
