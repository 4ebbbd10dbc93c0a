import { setImmediate as breath } from 'node:timers/promises';
import { asc, eq, sql } from 'drizzle-orm';
import { type ActFacts, acts, nextChange } from '@/lib/review/acts';
import { evaluateGate, type Gate, passes } from '@/lib/review/gate';
import { actFacts } from '../load/acts';
import { loadPiece } from '../load/piece';
import { remembering } from '../once';
import type { Database } from '../open';
import { query } from '../query';
import { gateSummaries, stalePieces } from '../schema/outside';
import { keepActs } from './keep-acts';

/** What a list shows of a piece's gate, and when time alone will change who must act. */
export interface GateSummary {
  statuses: { id: string; status: string }[];
  satisfied: number;
  of: number;
  /** Perspectives that were heard. */
  heard: string[];
  next: string | null;
}
/** Pieces that are made again before anybody else is served. A piece takes some milliseconds; a desk changes fewer between two looks. */
const AT_ONCE = 4;

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
  while (refreshStale(db, now) > 0) await breath();
}

/**
 * Makes acts and gate summaries again: for pieces that changed, and for those whose hour came. Returns how many there were; a few per call, so that a page never
 * waits for a whole newsroom: `refreshAll`, a job, does the rest. Needs no write transaction around it, and decides nothing.
 */
export function refreshStale(db: Database, now: string): number {
  const limit = AT_ONCE;
  const changed = stale(db).all({ limit });
  const timely = whoseHourCame(db, now, limit);
  const ids = [...new Set([...changed, ...timely].map((one) => one.pieceId))].slice(0, limit);
  if (ids.length === 0) return 0;
  db.$client.transaction(() => remembering(db, () => ids.forEach((id) => refreshPiece(db, id, now)))).immediate();
  return ids.length;
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

/** The same for one piece. The caller holds the write transaction. */
export function refreshPiece(db: Database, pieceId: string, now: string): void {
  done(db).run({ id: pieceId });
  const piece = loadPiece(db, pieceId);
  if (!piece) return;
  const facts = actFacts(db, piece, now);
  const gate = evaluateGate(facts);
  keepActs(db, pieceId, acts(facts, gate));
  const summary = summaryOf(facts, gate);
  summarise(db).run({
    pieceId,
    at: now,
    satisfied: gate.satisfied,
    open: gate.requirements.filter((one) => !passes(one)).length,
    summary,
  });
  const kept = hour(db);
  if (summary.next !== null && (kept.at === null || summary.next < kept.at)) kept.at = summary.next;
}

function summaryOf(facts: ActFacts, gate: Gate): GateSummary {
  const applicable = gate.requirements.filter((one) => one.status !== 'not_applicable');
  const row = gate.requirements.find((one) => one.id === 'perspectives_heard');
  const open =
    row?.reason.code === 'perspectives_open'
      ? [...row.reason.perspectives, ...row.reason.stale.map((one) => one.perspective)]
      : row?.reason.code === 'perspective_stale'
        ? [row.reason.perspective]
        : row?.status === 'satisfied'
          ? []
          : facts.piece.perspectives.map((one) => one.perspective);
  return {
    statuses: gate.requirements.map(({ id, status }) => ({ id, status })),
    satisfied: applicable.filter(passes).length,
    of: applicable.length,
    heard: facts.piece.perspectives.map((one) => one.perspective).filter((one) => !open.includes(one)),
    next: nextChange(facts),
  };
}
