import type { NewEvent } from '@/lib/review/events';
import type { Actor } from '@/lib/review/facts';
import type { Clock } from './clock';
import { putFirstDraft } from './drafts';
import { followLive } from './follow-live';
import { NEWSROOM } from './ledger/append';
import type { Database } from './open';
import { writePages } from './pages';
import type { FirstDraft } from './prepare/first-draft';

interface Done {
  stream: string;
  actor: Actor;
  now: string;
  clock: Clock;
  events: readonly NewEvent[];
  first: FirstDraft | null;
}

/** What a command writes outside the ledger, in its own transaction: the first draft of a new piece, a draft that follows a correction, and the pages that readers get. */
export function besides(db: Database, { stream, actor, now, clock, events, first }: Done): void {
  if (first) putFirstDraft(db, { pieceId: stream, ...first, savedAt: now, savedBy: actor.personId });
  if (stream === NEWSROOM) return;
  followLive(db, stream, events, now);
  writePages(db, stream, events, { at: now, clock });
}
