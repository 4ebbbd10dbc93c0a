import { asc, eq, sql } from 'drizzle-orm';
import { type Action, can, type Relation, sees } from '@/lib/review/permissions';
import { isAppointed } from '@/lib/review/working';
import { query } from '../query';
import { assignments, pieceAuthors, pieces } from '../schema/folded';
import type { Reading } from './read';

const pieceById = query((db) =>
  db
    .select()
    .from(pieces)
    .where(eq(pieces.id, sql.placeholder('id')))
    .prepare(),
);
const authorsOf = query((db) =>
  db
    .select({ personId: pieceAuthors.personId })
    .from(pieceAuthors)
    .where(eq(pieceAuthors.pieceId, sql.placeholder('id')))
    .prepare(),
);
// By duty and date, never by person: an order tells too.
const assignmentsOf = query((db) =>
  db
    .select()
    .from(assignments)
    .where(eq(assignments.pieceId, sql.placeholder('id')))
    .orderBy(asc(assignments.duty), asc(assignments.perspective), asc(assignments.invitedAt), asc(assignments.id))
    .prepare(),
);

export type PieceRow = typeof pieces.$inferSelect;
export type AssignmentRow = typeof assignments.$inferSelect;

/** A piece, and what this viewer is to it. */
export interface Seen {
  row: PieceRow;
  authors: string[];
  assignments: AssignmentRow[];
  relation: Relation;
  may: (action: Action) => boolean;
}

/** The one way to a piece. null: there is none, or the viewer may not know of it; nothing tells the two apart. */
export function seen(reading: Pick<Reading, 'tx' | 'viewer'>, pieceId: string): Seen | null {
  const piece = pieceFor(reading, pieceId);
  return piece && sees(reading.viewer, piece.relation) ? piece : null;
}

/** A piece and what the viewer is to it, whether or not they may know of it: for what asks that itself. */
export function pieceFor({ tx, viewer }: Pick<Reading, 'tx' | 'viewer'>, pieceId: string): Seen | null {
  const row = pieceById(tx).get({ id: pieceId });
  if (!row) return null;
  const authors = authorsOf(tx)
    .all({ id: pieceId })
    .map((one) => one.personId);
  const all = assignmentsOf(tx).all({ id: pieceId });
  const relation: Relation = {
    review: row.review,
    publication: row.publication,
    isAuthor: authors.includes(viewer.personId),
    isCreator: row.createdBy === viewer.personId,
    submitted: row.currentVersion > 0,
    opened: row.openedBy !== null,
    assignments: all
      .filter((one) => one.personId === viewer.personId)
      .map((one) => ({ ...one, appointed: isAppointed(viewer, one) })),
  };
  return { row, authors, assignments: all, relation, may: (action) => can(viewer, action, relation).allowed };
}
