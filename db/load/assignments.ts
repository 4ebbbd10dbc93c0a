import { and, asc, eq, sql } from 'drizzle-orm';
import type { AssignmentFacts } from '@/lib/review/facts';
import { isAppointed } from '@/lib/review/working';
import { once } from '../connection/once';
import type { Database } from '../connection/open';
import { statement } from '../connection/statement';
import { people, assignments as rows } from '../schema/folded';
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
  roles: people.roles,
  holds: people.holds,
  checksFacts: people.checksFacts,
};
type Row = Omit<AssignmentFacts, 'appointed'> & Pick<typeof people.$inferSelect, 'roles' | 'holds' | 'checksFacts'>;
const factsOf = <One extends Row>({ roles, holds, checksFacts, ...row }: One) => ({
  ...row,
  appointed: isAppointed({ roles, holds, checksFacts }, row),
});
const ofWhom = eq(people.id, rows.personId);
const piece = sql.placeholder('piece');
const all = statement((db) =>
  db
    .select(columns)
    .from(rows)
    .innerJoin(people, ofWhom)
    .where(eq(rows.pieceId, piece))
    .orderBy(asc(rows.invitedAt), asc(rows.id))
    .prepare(),
);
const own = statement((db) =>
  db
    .select(columns)
    .from(rows)
    .innerJoin(people, ofWhom)
    .where(and(eq(rows.pieceId, piece), eq(rows.personId, sql.placeholder('person'))))
    .prepare(),
);
const byId = statement((db) =>
  db
    .select({ ...columns, pieceId: rows.pieceId })
    .from(rows)
    .innerJoin(people, ofWhom)
    .where(eq(rows.id, sql.placeholder('id')))
    .prepare(),
);

export const assignmentsOf = once((db: Database, pieceId: string): AssignmentFacts[] =>
  all(db).all({ piece: pieceId }).map(factsOf),
);
/** The person's own: a command asks for these alone. */
export const assignmentsOn = once((db: Database, pieceId: string, person: string): AssignmentFacts[] =>
  own(db).all({ piece: pieceId, person }).map(factsOf),
);

export const assignments = (loading: Loading) => assignmentsOf(loading.db, pieceOf(loading).id);
export const mine = (loading: Loading) => assignmentsOn(loading.db, pieceOf(loading).id, loading.actor.personId);

export function assignment(loading: Loading): AssignmentFacts & { pieceId: string } {
  const row = factsOf(found(byId(loading.db).get({ id: named(loading, 'assignment', 'assignmentId') })));
  if (row.pieceId !== pieceOf(loading).id) throw new NotFound();
  return row;
}
