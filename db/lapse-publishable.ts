import { type LapseCause, lapseOfMark } from '@/lib/review/lapse-of-mark';
import { type Appending, append } from './ledger/append';
import { gateFacts } from './load/gate';
import { loadPiece } from './load/piece';
import type { Database } from './open';

/** Takes the mark off, and a schedule with it, where it does not stand any more. */
export function lapsePublishable(db: Database, appending: Appending): void {
  const piece = loadPiece(db, appending.stream);
  if (piece?.review !== 'publishable' || !piece.publishable) return;
  const { edition } = piece.publishable;
  const cause: LapseCause | null = lapseOfMark(gateFacts(db, piece, appending.at, null));
  if (cause) append(db, appending, [{ type: 'publishable_lapsed', payload: { edition, cause } }]);
}
