import { setImmediate as breath } from 'node:timers/promises';
import { asc, eq, sql } from 'drizzle-orm';
import { changedNumber } from '../changed';
import { remembering } from '../once';
import type { Database } from '../open';
import { query } from '../query';
import { inReader } from '../reader/in-reader';
import { laneOf } from '../reader/lane-of';
import { gateSummaries, stalePieces } from '../schema/outside';
import { write } from '../write';
import { type DerivedRows, derivedRows } from './derived-rows';
import { keepActs } from './keep-acts';

/** Pieces that are made again before anybody else is served. A piece takes some milliseconds; a desk changes fewer between two looks. */
const AT_ONCE = 4;
/** How often a piece that changes while its rows are made is made again at once. */
const TRIES = 3;

const stale = query((db) =>
  db
    .select({ pieceId: stalePieces.pieceId })
    .from(stalePieces)
    .orderBy(asc(stalePieces.since))
    .limit(sql.placeholder('limit'))
    .prepare(),
);
const overdue = query((db) =>
  db
    .select({ pieceId: gateSummaries.pieceId })
    .from(gateSummaries)
    .where(sql`json_extract(${gateSummaries.summary}, '$.next') <= ${sql.placeholder('now')}`)
    .limit(sql.placeholder('limit'))
    .prepare(),
);
const firstHour = query((db) =>
  db.$client.prepare<[], string | null>("SELECT min(json_extract(summary, '$.next')) FROM gate_summaries").pluck(),
);
// Changes when another connection has written.
const dataVersion = query((db) => db.$client.prepare<[], number>('PRAGMA data_version').pluck());
/** The first hour at which time alone changes something, not later than it is; `version` null: to be read again. */
const hour = query((): { at: string | null; version: number | null } => ({ at: null, version: null }));
const done = query((db) =>
  db
    .delete(stalePieces)
    .where(eq(stalePieces.pieceId, sql.placeholder('id')))
    .prepare(),
);
const summarise = query((db) =>
  db
    .insert(gateSummaries)
    .values({
      pieceId: sql.placeholder('pieceId'),
      satisfied: sql.placeholder('satisfied'),
      open: sql.placeholder('open'),
      summary: sql.placeholder('summary'),
      at: sql.placeholder('at'),
    })
    .onConflictDoUpdate({
      target: gateSummaries.pieceId,
      set: { satisfied: sql`excluded.satisfied`, open: sql`excluded.open`, summary: sql`excluded.summary`, at: sql`excluded.at` },
    })
    .prepare(),
);

/** Makes all that is stale again, a few at a time: others are served in between. When it comes back nothing is stale, as long as nothing is waited for. */
export async function refreshAll(db: Database, now: string): Promise<void> {
  while ((await refreshAside(db, now)) > 0) await breath();
}

/**
 * Makes acts and gate summaries again: for pieces that changed, and for those whose hour came. Returns how many there were; a few per call, so that a page never
 * waits for a whole newsroom: `refreshAll`, a job, does the rest. Needs no write transaction around it, and decides nothing.
 */
export function refreshStale(db: Database, now: string): number {
  const ids = due(db, now);
  if (ids.length === 0) return 0;
  db.$client
    .transaction(() => remembering(db, () => ids.forEach((id) => keep(db, id, now, derivedRows(db, { pieceId: id, now })))))
    .immediate();
  return ids.length;
}

/** The round that runs now, and the one that begins after it for all who ask meanwhile: what a round has read may be older than what they wrote. */
const rounds = query((): { running: Promise<unknown>; next: Promise<number> | null } => ({
  running: Promise.resolve(),
  next: null,
}));

/** The same in reader threads: the main thread only writes what they made. A database in memory has no threads. */
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
      return { id, changed, rows: await inReader(db, laneOf(db, id), 'derived', { pieceId: id, now }) };
    }),
  );
  const whole = made.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const left = write(db, () =>
    whole.flatMap(({ id, changed, rows }) => {
      if (changedNumber(db, id) !== changed) return [id];
      keep(db, id, now, rows);
      return [];
    }),
  );
  // One piece that cannot be made keeps no other from it.
  const failed = made.find((one) => one.status === 'rejected');
  if (failed) throw failed.reason;
  return left;
}

/** Pieces whose rows are to be made again, those that wait longest first. */
function due(db: Database, now: string): string[] {
  const changed = stale(db).all({ limit: AT_ONCE });
  const timely = whoseHourCame(db, now, AT_ONCE);
  return [...new Set([...changed, ...timely].map((one) => one.pieceId))].slice(0, AT_ONCE);
}

/** Reading every summary takes longer than a page, so that the first hour is kept at hand: nearly always it has not come. */
function whoseHourCame(db: Database, now: string, limit: number): { pieceId: string }[] {
  const kept = hour(db);
  const version = dataVersion(db).get() ?? 0;
  if (kept.version !== version) Object.assign(kept, { at: firstHour(db).get() ?? null, version });
  if (kept.at === null || kept.at > now) return [];
  kept.version = null;
  return overdue(db).all({ now, limit });
}

/** The caller holds the write transaction. */
function keep(db: Database, pieceId: string, now: string, rows: DerivedRows | null): void {
  done(db).run({ id: pieceId });
  if (!rows) return;
  const { acts, ...gate } = rows;
  keepActs(db, pieceId, acts);
  summarise(db).run({ pieceId, at: now, ...gate });
  const kept = hour(db);
  const { next } = gate.summary;
  if (next !== null && (kept.at === null || next < kept.at)) kept.at = next;
}
