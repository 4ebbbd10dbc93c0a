import type { Database } from '../connection/open';
import { type DraftSave, storedDraft } from '../drafts/drafts';
import { admit } from '../store/admit';
import { inWorker } from '../worker/in-worker';
import { isShort } from '../worker/is-short';
import type { MadeDraft } from '../worker/saved-draft';
import { isWorkerFailed } from '../worker/worker-failed';

/**
 * What a long draft is after a save, made in a thread: ten thousand sentences take a second to be told apart, and nobody else waits for that. null: the draft is
 * short, or the save will be refused anyway; then `saveDraft` does the rest by itself.
 */
export async function prepareSave(db: Database, { pieceId, actor, revision, patch }: DraftSave): Promise<MadeDraft | null> {
  if (!admit(db, { action: 'save_draft', target: 'piece' }, pieceId, actor).ok) return null;
  const before = storedDraft(db, pieceId);
  if (before?.revision !== revision) return null;
  if (isShort(before.content, JSON.stringify(patch))) return null;
  const { content: base, writers } = before;
  const save = { base, writers, given: patch, saver: actor.personId, importedFor: undefined, rememberAs: pieceId };
  try {
    return await inWorker('save_draft', save);
  } catch (error) {
    // The words are still with whoever wrote them, and the next save may find the thread free.
    if (isWorkerFailed(error)) return { refusal: { code: 'busy' } };
    throw error;
  }
}
