import { and, eq, sql } from 'drizzle-orm';
import type { ContentPatch, VersionContent } from '@/lib/review/draft-content';
import type { Actor } from '@/lib/review/facts';
import type { Refusal } from '@/lib/review/refusal';
import type { WrittenSentence } from '@/lib/text/writers';
import { inTransaction } from '../connection/in-transaction';
import type { Database } from '../connection/open';
import { statement } from '../connection/statement';
import { markStale } from '../ledger/mark-stale';
import { drafts } from '../schema/outside-ledger';
import { keepPiece } from '../search/keep-piece';
import { admit } from '../store/admit';
import { type MadeDraft, savedDraft } from '../worker/saved-draft';

export interface Draft {
  pieceId: string;
  /** Counts saves: the ETag. */
  revision: number;
  content: VersionContent;
  writers: WrittenSentence[];
  savedAt: string;
  savedBy: string;
}

const ofPiece = statement((db) =>
  db
    .select()
    .from(drafts)
    .where(eq(drafts.pieceId, sql.placeholder('piece')))
    .prepare(),
);

export const draftOf = (db: Database, pieceId: string): Draft | undefined => ofPiece(db).get({ piece: pieceId });

const storedJson = statement((db) =>
  db.$client.prepare<[string], WrittenJson>(
    'SELECT content, writers, revision, saved_at AS savedAt FROM drafts WHERE piece_id = ?',
  ),
);
type WrittenJson = { content: string; writers: string; revision: number; savedAt: string };

/** The draft as it is kept: JSON, which crosses to a thread for the price of its bytes. */
export const storedDraft = (db: Database, pieceId: string): WrittenJson | undefined => storedJson(db).get(pieceId);

/** The draft, for people who may write it. */
export function getDraft(db: Database, pieceId: string, actor: Actor): { draft: Draft } | { refusal: Refusal } {
  const admission = admit(db, { action: 'see_draft', target: 'piece' }, pieceId, actor);
  if (!admission.ok) return { refusal: admission.refusal };
  const draft = draftOf(db, pieceId);
  return draft ? { draft } : { refusal: { code: 'not_found' } };
}

/** A draft that was made outside the transaction: its long parts are JSON already, and go into the table as they are. */
interface WrittenDraft extends Omit<Draft, 'content' | 'writers' | 'revision'> {
  content: string;
  writers: string;
}

/** The draft that a new piece begins with. The caller holds the transaction. */
export function putFirstDraft(db: Database, { content, writers, ...draft }: WrittenDraft): void {
  db.insert(drafts)
    .values({ ...draft, content: sql`${content}`, writers: sql`${writers}`, revision: 1 })
    .run();
  keepPiece(db, draft.pieceId);
}

export interface DraftSave {
  pieceId: string;
  actor: Actor;
  /** The revision that the writer started from (If-Match). */
  revision: number;
  now: string;
  /** Parts that changed. */
  patch: ContentPatch;
}

/**
 * Saves a draft if it is still at the revision named; a save that comes second is refused (`stale_draft`), so nobody's words are overwritten unseen.
 * Saving what is there already changes nothing, not even the revision.
 * @param prepared What the draft is afterwards, where it was made before (`prepareSave`), from the revision named.
 */
export function saveDraft(
  db: Database,
  save: DraftSave,
  prepared: MadeDraft | null = null,
): { revision: number; savedAt: string } | { refusal: Refusal } {
  const { pieceId, actor, revision, now } = save;
  return inTransaction(db, () => {
    const admission = admit(db, { action: 'save_draft', target: 'piece' }, pieceId, actor);
    if (!admission.ok) return { refusal: admission.refusal };
    const before = storedDraft(db, pieceId);
    if (!before) return { refusal: { code: 'not_found' } };
    if (before.revision !== revision) return { refusal: { code: 'stale_draft', revision: before.revision } };
    const made = prepared ?? madeInPlace(before, save);
    if ('refusal' in made) return made;
    if (made.same) return { revision, savedAt: before.savedAt };
    db.update(drafts)
      .set({
        revision: revision + 1,
        content: sql`${made.content}`,
        writers: sql`${made.writers}`,
        savedAt: now,
        savedBy: actor.personId,
      })
      .where(and(eq(drafts.pieceId, pieceId), eq(drafts.revision, revision)))
      .run();
    markStale(db, pieceId, now);
    keepPiece(db, pieceId);
    return { revision: revision + 1, savedAt: now };
  });
}

const madeInPlace = ({ content, writers }: WrittenJson, { pieceId, actor, patch }: DraftSave): MadeDraft =>
  savedDraft({ base: content, writers, given: patch, saver: actor.personId, importedFor: undefined, rememberAs: pieceId });
