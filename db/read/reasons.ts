import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import type { EventType, Payloads } from '@/lib/review/events';
import { once } from '../connection/once';
import type { Database } from '../connection/open';
import { statement } from '../connection/statement';
import { eventData, events } from '../schema/ledger';

/** Events whose payload carries words that the room shows and no folded row has. */
const spoken = [
  'counterpoint_run',
  'signed_off',
  'assignment_answered',
  'override_requested',
  'override_refused',
  'override_withdrawn',
  'returned',
  'changes_requested',
  'declined',
  'withdrawn',
  'retracted',
  'removed',
] as const satisfies EventType[];
type Spoken = (typeof spoken)[number];

const said = statement((db) =>
  db
    .select({ type: events.type, at: eventData.at, actor: eventData.actor, payload: eventData.payload })
    .from(events)
    .innerJoin(eventData, eq(eventData.seq, events.seq))
    .where(and(eq(events.stream, sql.placeholder('id')), inArray(events.type, [...spoken])))
    .orderBy(desc(events.seq))
    .prepare(),
);

export interface Reasons {
  /** Why an editor held a counterpoint; null when it runs. */
  held: (counterpointId: string) => string | null;
  statement: (signOffId: string) => string;
  override: (overrideId: string) => string;
  /** What a reviewer last said of a conflict of interest. */
  conflict: (assignmentId: string) => string | null;
  /** Why it was refused or taken back, and by whom. */
  overrideEnd: (overrideId: string) => { reason: string | null; by: string | null; at: string } | null;
  /** The last decision that says why. */
  last: { type: Spoken; reason: string; at: string; actor: string } | null;
}

/** What was said with decisions and sign-offs on a piece: one statement, newest first. What was erased with its writer is missing. */
export const reasonsOf = once((db: Database, pieceId: string): Reasons => {
  const held = new Map<string, string | null>();
  const statements = new Map<string, string>();
  const overrides = new Map<string, string>();
  const conflicts = new Map<string, string>();
  const overrideEnds = new Map<string, { reason: string | null; by: string | null; at: string }>();
  let last: Reasons['last'] = null;
  for (const { type, at, actor, payload } of said(db).all({ id: pieceId })) {
    if (payload === null) continue;
    const parsed: unknown = JSON.parse(payload);
    switch (type) {
      case 'counterpoint_run': {
        const { counterpointId, runs, reason } = parsed as Payloads['counterpoint_run'];
        if (!held.has(counterpointId)) held.set(counterpointId, runs ? null : reason);
        break;
      }
      case 'signed_off': {
        const { id, statement } = parsed as Payloads['signed_off'];
        statements.set(id, statement);
        break;
      }
      case 'override_requested': {
        const { id, reason } = parsed as Payloads['override_requested'];
        overrides.set(id, reason);
        break;
      }
      case 'assignment_answered': {
        const { assignmentId, statement } = parsed as Payloads['assignment_answered'];
        if (statement && !conflicts.has(assignmentId)) conflicts.set(assignmentId, statement);
        break;
      }
      case 'override_refused':
      case 'override_withdrawn': {
        const { overrideId, reason } = parsed as Payloads['override_withdrawn'];
        overrideEnds.set(overrideId, { reason, by: actor, at });
        break;
      }
      case 'returned':
      case 'changes_requested':
      case 'declined':
      case 'withdrawn':
      case 'retracted':
      case 'removed': {
        const { reason } = parsed as Payloads['withdrawn'];
        if (!last && reason && actor) last = { type, reason, at, actor };
        break;
      }
      default:
    }
  }
  return {
    held: (id) => held.get(id) ?? null,
    statement: (id) => statements.get(id) ?? '',
    override: (id) => overrides.get(id) ?? '',
    conflict: (id) => conflicts.get(id) ?? null,
    overrideEnd: (id) => overrideEnds.get(id) ?? null,
    last,
  };
});
