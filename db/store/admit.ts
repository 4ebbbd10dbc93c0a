import type { Target } from '@/lib/review/command';
import type { Actor, PieceFacts } from '@/lib/review/facts';
import { type Action, can, mayName, sees } from '@/lib/review/permissions';
import type { Refusal } from '@/lib/review/refusal';
import type { Database } from '../connection/open';
import { personAt } from '../load/people';
import { loadPiece } from '../load/piece';
import { isOpen, pieceBehind, relationTo } from './target';

type Admission = { ok: true; actor: Actor; piece: PieceFacts | null } | { ok: false; refusal: Refusal };
const refused = (refusal: Refusal): Admission => ({ ok: false, refusal });

/**
 * May this actor do this to what the path names? What they may not see does not exist for them. Roles and appointments are read here again, inside the
 * transaction: an actor who was demoted a moment ago is demoted.
 */
export function admit(
  db: Database,
  { action, target }: { action: Action; target: Target },
  id: string,
  claimed: Actor,
): Admission {
  const actor = asOfNow(db, claimed);
  if (!actor) return refused({ code: 'not_allowed', reason: 'disabled' });
  if (target === 'none' || target === 'person') {
    const verdict = can(actor, action);
    return verdict.allowed ? { ok: true, actor, piece: null } : refused({ code: 'not_allowed', reason: verdict.reason });
  }
  const pieceId = pieceBehind(db, target, id, actor);
  const piece = pieceId === undefined ? null : loadPiece(db, pieceId);
  if (!piece) return refused({ code: 'not_found' });
  const relation = relationTo(db, piece, actor);
  // A released reviewer still has their own counterpoints, and nothing else of the piece.
  const known = target === 'counterpoint' ? mayName : sees;
  if (!known(actor, relation) || !isOpen(db, target, id, actor, relation)) return refused({ code: 'not_found' });
  const verdict = can(actor, action, relation);
  return verdict.allowed ? { ok: true, actor, piece } : refused({ code: 'not_allowed', reason: verdict.reason });
}

/** For what is somebody's own: their account is open. null: it is. */
export const refuseClosed = (db: Database, actor: Actor): Refusal | null =>
  asOfNow(db, actor) ? null : { code: 'not_allowed', reason: 'disabled' };

/** Jobs and the first set-up act for nobody in the table of people. */
function asOfNow(db: Database, actor: Actor): Actor | null {
  if (actor.via === 'job' || actor.via === 'setup') return actor;
  const person = personAt(db, actor.personId);
  if (!person || person.disabled) return null;
  return { ...actor, roles: person.roles, holds: person.holds, checksFacts: person.checksFacts };
}
