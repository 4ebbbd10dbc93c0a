import { setImmediate as breath } from 'node:timers/promises';
import { writeRemakeable } from '../connection/in-transaction';
import type { Database } from '../connection/open';
import { perConnection } from '../connection/per-connection';
import { statement } from '../connection/statement';
import { changedNumber } from '../read/changed-number';
import { inReader } from '../reader/in-reader';
import { readerLane } from '../reader/reader-lane';
import { due, keep, refreshStale } from './refresh';

/** How often a piece that changes while its rows are made is made again at once. */
const TRIES = 3;

/** Makes all that is stale again, a few at a time: others are served in between. When it comes back nothing is stale, as long as nothing is waited for. */
export async function refreshAll(db: Database, now: string): Promise<void> {
  while ((await refreshAside(db, now)) > 0) await breath();
}

// What cannot be made waits behind what can: it is tried again after all others.
const lastInLine = statement((db) =>
  db.$client.prepare<[string, string]>(
    'INSERT INTO stale_pieces (piece_id, since) VALUES (?, ?) ON CONFLICT (piece_id) DO UPDATE SET since = excluded.since',
  ),
);

/** The round that runs now, and the one that begins after it for all who ask meanwhile: what a round has read may be older than what they wrote. */
const rounds = perConnection('refresh-rounds', (): { running: Promise<unknown>; next: Promise<number> | null } => ({
  running: Promise.resolve(),
  next: null,
}));

/**
 * Makes derived rows of a few pieces again, as `refreshStale` does, in reader threads: the main thread only writes what they made. What was stale before the call is
 * made from a snapshot that is younger than it. A database in memory has no threads.
 */
export function refreshAside(db: Database, now: string): Promise<number> {
  if (db.$client.memory) return Promise.resolve(refreshStale(db, now));
  if (due(db, now).length === 0) return Promise.resolve(0);
  const state = rounds(db);
  return (state.next ??= state.running.then(() => {
    state.next = null;
    const round = makeAgain(db, now);
    state.running = round.catch(() => undefined);
    return round;
  }));
}

async function makeAgain(db: Database, now: string): Promise<number> {
  const ids = due(db, now);
  let left = ids;
  for (let time = 0; time < TRIES && left.length > 0; time += 1) left = await makeOnce(db, left, now);
  return ids.length;
}

/** Keeps what was made, if nothing changed meanwhile that it rests on. Which pieces did change. */
async function makeOnce(db: Database, ids: readonly string[], now: string): Promise<string[]> {
  const made = await Promise.allSettled(
    ids.map(async (id) => {
      const changed = changedNumber(db, id);
      return { id, changed, rows: await inReader(db, readerLane(db, id), 'derived', { pieceId: id, now }, { personId: null }) };
    }),
  );
  const whole = made.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  const unmade = ids.filter((_, at) => made[at]?.status === 'rejected');
  const left = writeRemakeable(db, () => {
    for (const id of unmade) lastInLine(db).run(id, now);
    return whole.flatMap(({ id, changed, rows }) => {
      if (changedNumber(db, id) !== changed) return [id];
      keep(db, id, now, rows);
      return [];
    });
  });
  // One piece that cannot be made keeps no other from it.
  const failed = made.find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
  return left;
}
