import { eq, sql } from 'drizzle-orm';
import type { Target } from '@/lib/review/command';
import type { Actor, PieceFacts } from '@/lib/review/facts';
import type { Relation } from '@/lib/review/permissions';
import { assignmentsOn } from './load/assignments';
import type { Database } from './open';
import { query } from './query';
import { assignments, claims, counterpoints, overrides, replies, signOffs } from './schema/folded';

const id = sql.placeholder('id');
const behind = {
  assignment: query((db) => db.select({ piece: assignments.pieceId }).from(assignments).where(eq(assignments.id, id)).prepare()),
  counterpoint: query((db) =>
    db.select({ piece: counterpoints.pieceId }).from(counterpoints).where(eq(counterpoints.id, id)).prepare(),
  ),
  claim: query((db) => db.select({ piece: claims.pieceId }).from(claims).where(eq(claims.id, id)).prepare()),
  signOff: query((db) => db.select({ piece: signOffs.pieceId }).from(signOffs).where(eq(signOffs.id, id)).prepare()),
  override: query((db) => db.select({ piece: overrides.pieceId }).from(overrides).where(eq(overrides.id, id)).prepare()),
  reply: query((db) => db.select({ piece: replies.pieceId }).from(replies).where(eq(replies.id, id)).prepare()),
};

/** The piece behind what the path names; undefined where there is no such thing. Not for commands on no piece. */
export function pieceBehind(db: Database, target: Exclude<Target, 'none' | 'person'>, named: string): string | undefined {
  return target === 'piece' ? named : behind[target](db).get({ id: named })?.piece;
}

/** The actor's part in the piece, as the permission table wants it. */
export function relationTo(db: Database, piece: PieceFacts, actor: Actor): Relation {
  return {
    review: piece.review,
    publication: piece.publication,
    isAuthor: piece.authors.includes(actor.personId),
    isCreator: piece.createdBy === actor.personId,
    submitted: piece.currentVersion > 0,
    opened: piece.openedBy !== null,
    assignments: assignmentsOn(db, piece.id, actor.personId),
  };
}
