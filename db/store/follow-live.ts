import { eq, sql } from 'drizzle-orm';
import { digest, type Json } from '@/lib/record/canonical';
import type { VersionContent } from '@/lib/review/draft-content';
import type { NewEvent } from '@/lib/review/events';
import type { Database } from '../connection/open';
import { storedDraft } from '../drafts/drafts';
import { contentAt, versionAt } from '../load/versions';
import { sentenceWriters } from '../prepare/sentence-writers';
import { drafts } from '../schema/outside-ledger';

/**
 * A draft in which nobody has written since the text that a correction changed follows to the corrected text: else its author's next proposal would undo the
 * correction unseen. One with words of its own stays as it is; the page shows what it would change.
 */
export function followLive(db: Database, pieceId: string, events: readonly NewEvent[], now: string): void {
  for (const event of events) {
    if (event.type !== 'corrected') continue;
    const { version } = event.payload;
    const base = versionAt(db, pieceId, version)?.base;
    const draft = storedDraft(db, pieceId);
    const [before, after] = [base === undefined ? null : contentAt(db, pieceId, base), contentAt(db, pieceId, version)];
    if (!draft || before === null || after === null || before === after) continue;
    if (!isSame(draft.content, before)) continue;
    const writers = sentenceWriters(db, pieceId, version, JSON.parse(after) as VersionContent);
    db.update(drafts)
      .set({ revision: draft.revision + 1, content: sql`${after}`, writers, savedAt: now })
      .where(eq(drafts.pieceId, pieceId))
      .run();
  }
}

/** Two contents as JSON: mostly the very same letters, and then a long text need not be read. */
const isSame = (a: string, b: string): boolean => a === b || digest(JSON.parse(a) as Json) === digest(JSON.parse(b) as Json);
