import type { NewEvent } from '@/lib/review/events';
import type { Actor } from '@/lib/review/facts';
import { endSessions } from '../accounts/sessions';
import { revokeTokens } from '../accounts/tokens';
import type { Clock } from '../clock';
import type { Database } from '../connection/open';
import { putFirstDraft } from '../drafts/drafts';
import { NEWSROOM } from '../ledger/append';
import { withdrawMail } from '../mail/letters';
import type { FirstDraft } from '../prepare/first-draft';
import type { PreparedPage } from '../prepare/page';
import type { PageSource } from '../published/page-source';
import { writePage } from '../published/pages';
import { followLive } from './follow-live';

interface Done {
  stream: string;
  actor: Actor;
  now: string;
  clock: Clock;
  events: readonly NewEvent[];
  first: FirstDraft | null;
  page: PreparedPage | undefined;
}

/**
 * What a command writes outside the ledger, in its own transaction: the first draft of a new piece, a draft that follows a correction, the pages that readers
 * get, and the end of a closed account. What comes back is what the page has to be made from before this can be written.
 */
export function writeOutsideLedger(db: Database, { stream, actor, now, clock, events, first, page }: Done): PageSource | null {
  if (first) putFirstDraft(db, { pieceId: stream, ...first, savedAt: now, savedBy: actor.personId });
  for (const event of events)
    if (event.type === 'person_changed' && event.payload.disabled) closeAccess(db, event.payload.personId, now);
  if (stream === NEWSROOM) return null;
  const source = writePage(db, stream, events, { at: now, clock, prepared: page });
  // Else all of this is taken back.
  if (source === null) followLive(db, stream, events, now);
  return source;
}

/** Nothing of a closed account goes on, nor comes back should it be opened again: sessions, tokens, and letters that were not sent yet. */
function closeAccess(db: Database, personId: string, now: string): void {
  endSessions(db, personId);
  revokeTokens(db, personId, now);
  withdrawMail(db, personId);
}
