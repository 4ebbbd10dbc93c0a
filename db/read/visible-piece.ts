import type { AssignmentFacts } from '@/lib/review/facts';
import { type Action, can, type Relation, sees } from '@/lib/review/permissions';
import { isAppointed } from '@/lib/review/working';
import { assignmentsOf } from '../load/assignments';
import { authorsOf, pieceRow } from '../load/piece';
import type { Reading } from './read';

export type PieceRow = NonNullable<ReturnType<typeof pieceRow>>['piece'];
type AssignmentRow = AssignmentFacts;

// By duty and date, never by person: an order tells too.
const inOrder = (a: AssignmentRow, b: AssignmentRow) =>
  order(a.duty, b.duty) ||
  order(a.perspective ?? '', b.perspective ?? '') ||
  order(a.invitedAt, b.invitedAt) ||
  order(a.id, b.id);
const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** A piece, and what this viewer is to it. */
export interface VisiblePiece {
  row: PieceRow;
  authors: string[];
  assignments: AssignmentRow[];
  relation: Relation;
  may: (action: Action) => boolean;
}

/** The one way to a piece. null: there is none, or the viewer may not know of it; nothing tells the two apart. */
export function visiblePiece(reading: Pick<Reading, 'tx' | 'viewer'>, pieceId: string): VisiblePiece | null {
  const piece = pieceFor(reading, pieceId);
  return piece && sees(reading.viewer, piece.relation) ? piece : null;
}

/** A piece and what the viewer is to it, whether or not they may know of it: for what asks that itself. */
export function pieceFor({ tx, viewer }: Pick<Reading, 'tx' | 'viewer'>, pieceId: string): VisiblePiece | null {
  const found = pieceRow(tx, pieceId);
  if (!found) return null;
  const { piece: row } = found;
  const authors = authorsOf(tx, pieceId);
  const all = assignmentsOf(tx, pieceId).toSorted(inOrder);
  const relation: Relation = {
    review: row.review,
    publication: row.publication,
    isAuthor: authors.includes(viewer.personId),
    isCreator: row.createdBy === viewer.personId,
    submitted: row.currentVersion > 0,
    opened: row.openedBy !== null,
    assignments: all
      .filter((assignment) => assignment.personId === viewer.personId)
      .map((assignment) => ({ ...assignment, appointed: isAppointed(viewer, assignment) })),
  };
  return { row, authors, assignments: all, relation, may: (action) => can(viewer, action, relation).allowed };
}
