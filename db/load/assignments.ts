import { and, asc, eq, sql } from 'drizzle-orm';
import type { AssignmentFacts } from '@/lib/review/facts';
import type { Database } from '../open';
import { query } from '../query';
import { assignments as rows } from '../schema/folded';
import { found, type Loading, NotFound, named, pieceOf } from './loading';

const columns = {
  id: rows.id,
  personId: rows.personId,
  duty: rows.duty,
  perspective: rows.perspective,
  status: rows.status,
  conflict: rows.conflict,
  invitedBy: rows.invitedBy,
  invitedAt: rows.invitedAt,
  responseDue: rows.responseDue,
  dueAt: rows.dueAt,
  since: rows.since,
};
const piece = sql.placeholder('piece');
const all = query((db) =>
  db.select(columns).from(rows).where(eq(rows.pieceId, piece)).orderBy(asc(rows.invitedAt), asc(rows.id)).prepare(),
);
const own = query((db) =>
  db
    .select(columns)
    .from(rows)
    .where(and(eq(rows.pieceId, piece), eq(rows.personId, sql.placeholder('person'))))
    .prepare(),
);
const one = query((db) =>
  db
    .select({ ...columns, pieceId: rows.pieceId })
    .from(rows)
    .where(eq(rows.id, sql.placeholder('id')))
    .prepare(),
);

export const assignmentsOf = (db: Database, pieceId: string): AssignmentFacts[] => all(db).all({ piece: pieceId });
export const assignmentsOn = (db: Database, pieceId: string, person: string): AssignmentFacts[] =>
  own(db).all({ piece: pieceId, person });

export const assignments = (loading: Loading) => assignmentsOf(loading.db, pieceOf(loading).id);
export const mine = (loading: Loading) => assignmentsOn(loading.db, pieceOf(loading).id, loading.actor.personId);

export function assignment(loading: Loading): AssignmentFacts & { pieceId: string } {
  const row = found(one(loading.db).get({ id: named(loading, 'assignment', 'assignmentId') }));
  if (row.pieceId !== pieceOf(loading).id) throw new NotFound();
  return row;
}
