import { asc, eq, sql } from 'drizzle-orm';
import { dataVersion } from '../connection/data-version';
import { remembering } from '../connection/once';
import type { Database } from '../connection/open';
import { perConnection } from '../connection/per-connection';
import { statement } from '../connection/statement';
import { gateSummaries, stalePieces } from '../schema/outside-ledger';
import { type DerivedRows, derivedRows } from './derived-rows';
import { keepActs } from './keep-acts';

/** Pieces that are made again before anybody else is served. A piece takes some milliseconds; a desk changes fewer between two looks. */
const AT_ONCE = 4;

const stale = statement((db) =>
  db
    .select({ pieceId: stalePieces.pieceId })
    .from(stalePieces)
    .orderBy(asc(stalePieces.since))
    .limit(sql.placeholder('limit'))
    .prepare(),
);
const overdue = statement((db) =>
  db
    .select({ pieceId: gateSummaries.pieceId })
    .from(gateSummaries)
    .where(sql`json_extract(${gateSummaries.summary}, '$.next') <= ${sql.placeholder('now')}`)
    .limit(sql.placeholder('limit'))
    .prepare(),
);
const firstHour = statement((db) =>
  db.$client.prepare<[], string | null>("SELECT min(json_extract(summary, '$.next')) FROM gate_summaries").pluck(),
);
/** The first hour at which time alone changes something, not later than it is; `version` null: to be read again. */
const hour = perConnection('next-hour', (): { at: string | null; version: number | null } => ({ at: null, version: null }));
const done = statement((db) =>
  db
    .delete(stalePieces)
    .where(eq(stalePieces.pieceId, sql.placeholder('id')))
    .prepare(),
);
const summarise = statement((db) =>
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

/**
 * Makes acts and gate summaries again: for pieces that changed, and for those whose hour came. Returns how many there were; a few per call, so that a page never
 * waits for a whole newsroom. In place, for scripts and whatever is read in place; the server does it in threads (`refreshAside`). Needs no write transaction around it, and decides nothing.
 */
export function refreshStale(db: Database, now: string): number {
  const ids = due(db, now);
  if (ids.length === 0) return 0;
  db.$client
    .transaction(() => remembering(db, () => ids.forEach((id) => keep(db, id, now, derivedRows(db, { pieceId: id, now })))))
    .immediate();
  return ids.length;
}

/** Pieces whose rows are to be made again, those that wait longest first. */
export function due(db: Database, now: string): string[] {
  const changed = stale(db).all({ limit: AT_ONCE });
  const timely = whoseHourCame(db, now, AT_ONCE);
  return [...new Set([...changed, ...timely].map((row) => row.pieceId))].slice(0, AT_ONCE);
}

/** Reading every summary takes longer than a page, so that the first hour is kept at hand: nearly always it has not come. */
function whoseHourCame(db: Database, now: string, limit: number): { pieceId: string }[] {
  const kept = hour(db);
  const version = dataVersion(db);
  if (kept.version !== version) Object.assign(kept, { at: firstHour(db).get() ?? null, version });
  if (kept.at === null || kept.at > now) return [];
  kept.version = null;
  return overdue(db).all({ now, limit });
}

/** Keeps what was made for a piece, which is stale no longer. The caller holds the write transaction. */
export function keep(db: Database, pieceId: string, now: string, rows: DerivedRows | null): void {
  done(db).run({ id: pieceId });
  if (!rows) return;
  const { acts, ...gate } = rows;
  keepActs(db, pieceId, acts);
  summarise(db).run({ pieceId, at: now, ...gate });
  const kept = hour(db);
  const { next } = gate.summary;
  if (next !== null && (kept.at === null || next < kept.at)) kept.at = next;
}
