import { editionOf } from '@/lib/review/edition';
import { type Appending, append } from './ledger/append';
import { gateFacts } from './load/gate';
import { loadPiece } from './load/piece';
import type { Database } from './open';

/**
 * *Publishable* is bound to one edition under one policy version. Called at the end of every write on a piece, in its transaction: where either is another
 * one now, the mark is off, and a schedule with it.
 */
export function lapsePublishable(db: Database, appending: Appending): void {
  const piece = loadPiece(db, appending.stream);
  // What is published was let through as it was: only a correction changes it.
  if (piece?.review !== 'publishable' || !piece.publishable || !['none', 'scheduled'].includes(piece.publication)) return;
  const { edition, policyVersion } = piece.publishable;
  const cause =
    piece.policyVersion !== policyVersion
      ? 'policy_changed'
      : editionOf(gateFacts(db, piece, appending.at, null)).digest !== edition
        ? 'edition_changed'
        : null;
  if (cause) append(db, appending, [{ type: 'publishable_lapsed', payload: { edition, cause } }]);
}
