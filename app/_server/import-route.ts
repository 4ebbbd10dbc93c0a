import { realClock } from '@/db/clock';
import { saveDraft } from '@/db/drafts';
import { database } from '@/db/open';
import { draft } from '@/db/read/draft';
import { piece } from '@/db/read/pieces';
import { read } from '@/db/read/read';
import { admitWriter } from './admit';
import { draftAnswer, draftConflict, ifMatch } from './draft-answer';
import { guarded } from './guarded';
import { importedText } from './imported-text';
import { refusalProblem } from './problem';

/**
 * Puts an imported text into the draft. With `If-Match` only onto that revision, else onto the one that is stored. Whoever imports on behalf of an author
 * writes nothing of it, as long as there is no version yet.
 */
export const importIntoDraft = guarded(async (request, params) => {
  const admitted = await admitWriter(request);
  if (!admitted.ok) return admitted.response;
  const { viewer } = admitted;
  const based = ifMatch(request);
  if (!based.ok) return based.response;
  const imported = await importedText(request);
  if (!imported.ok) return imported.response;
  const pieceId = String(params.id);
  const stored = read(viewer.actor, (reading) => ({
    draft: draft(reading, pieceId),
    authors: piece(reading, pieceId)?.authors ?? [],
  }));
  if (!stored.draft) return draftAnswer(viewer, pieceId);
  const own = stored.authors.some((one) => one.personId === viewer.actor.personId);
  const saved = saveDraft(database(), {
    pieceId,
    actor: viewer.actor,
    revision: based.revision ?? stored.draft.revision,
    now: realClock.now(),
    patch: {},
    importText: imported.text,
    importedFor: own ? undefined : (stored.authors[0]?.personId ?? undefined),
  });
  if (!('refusal' in saved)) return draftAnswer(viewer, pieceId);
  return saved.refusal.code === 'stale_draft' ? draftConflict(viewer, pieceId) : refusalProblem(saved.refusal);
});
