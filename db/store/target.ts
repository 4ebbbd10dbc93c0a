import type { Target } from '@/lib/review/command';
import type { Actor, PieceFacts } from '@/lib/review/facts';
import { can, type Relation } from '@/lib/review/permissions';
import type { Database } from '../connection/open';
import { statement } from '../connection/statement';
import { assignmentsOn } from '../load/assignments';

const pieceOf = (sql: string) => statement((db) => db.$client.prepare<[{ id: string; me: string }], string>(sql).pluck());
const behind = {
  assignment: pieceOf('SELECT piece_id FROM assignments WHERE id = @id'),
  // Unfiled work is known to its maker only; for everybody else its id does not exist.
  counterpoint: pieceOf('SELECT piece_id FROM counterpoints WHERE id = @id AND (posted = 1 OR by = @me)'),
  claim: pieceOf('SELECT piece_id FROM claims WHERE id = @id AND (posted = 1 OR by = @me)'),
  signOff: pieceOf('SELECT piece_id FROM sign_offs WHERE id = @id'),
  override: pieceOf('SELECT piece_id FROM overrides WHERE id = @id'),
  reply: pieceOf('SELECT piece_id FROM replies WHERE id = @id'),
};

/** The piece behind what the path names, as far as the actor may know of that; undefined where there is no such thing. Not for commands on no piece. */
export function pieceBehind(
  db: Database,
  target: Exclude<Target, 'none' | 'person'>,
  named: string,
  actor: Actor,
): string | undefined {
  return target === 'piece' ? named : behind[target](db).get({ id: named, me: actor.personId });
}

const ownRequest = pieceOf('SELECT piece_id FROM assignments WHERE id = @id AND person_id = @me');
const ownCounterpoint = pieceOf('SELECT piece_id FROM counterpoints WHERE id = @id AND by = @me');

/**
 * Does what the path names exist for this actor, who may know of the piece? Somebody else's review request exists only for editors, and the rest of what stands
 * inside a piece only for whoever may read it or wrote it, so that no refusal tells one id from another.
 */
export function isOpen(
  db: Database,
  target: Exclude<Target, 'none' | 'person'>,
  named: string,
  actor: Actor,
  relation: Relation,
): boolean {
  if (target === 'piece') return true;
  if (target === 'counterpoint' && ownCounterpoint(db).get({ id: named, me: actor.personId }) !== undefined) return true;
  if (target !== 'assignment') return can(actor, 'see_text', relation).allowed;
  return actor.roles.includes('editor') || ownRequest(db).get({ id: named, me: actor.personId }) !== undefined;
}

/** The actor's relation to the piece, for the permission table. */
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
