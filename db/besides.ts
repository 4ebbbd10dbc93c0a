import type { Actor } from '@/lib/review/facts';
import { putFirstDraft } from './drafts';
import type { Database } from './open';
import type { FirstDraft } from './prepare/first-draft';

/** What a command writes outside the ledger, in its own transaction: a new piece has a draft from its first moment. */
export function besides(
  db: Database,
  { stream, actor, now, first }: { stream: string; actor: Actor; now: string; first: FirstDraft | null },
): void {
  if (first) putFirstDraft(db, { pieceId: stream, ...first, savedAt: now, savedBy: actor.personId });
}
