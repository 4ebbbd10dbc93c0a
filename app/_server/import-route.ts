import { realClock } from '@/db/clock';
import { saveDraft } from '@/db/drafts';
import { database } from '@/db/open';
import { draft } from '@/db/read/draft';
import { piece } from '@/db/read/pieces';
import { read } from '@/db/read/read';
import { admitWriter } from './admit';
import { answer } from './answer';
import { draftAnswer, draftConflict, etagOf, ifMatch } from './draft-answer';
import { guarded } from './guarded';
import { noticeViews } from './notice-views';
import { refusalProblem } from './problem';
import { receivedFile } from './received-file';
import { understandFile } from './understand-file';

/**
 * Puts the text of a file into the draft. With `If-Match` only onto that revision, else onto the one that is stored. Who signs, what is disclosed, language and
 * topics stay, the byline too where the file has none. Whoever imports on behalf of an author writes nothing of it, as long as there is no version yet.
 */
export const importIntoDraft = guarded(async (request, params) => {
  const admitted = await admitWriter(request);
  if (!admitted.ok) return admitted.response;
  const { viewer } = admitted;
  const based = ifMatch(request);
  if (!based.ok) return based.response;
  const pieceId = String(params.id);
  const readDraft = () =>
    read(viewer.actor, (reading) => ({
      draft: draft(reading, pieceId),
      authors: piece(reading, pieceId)?.authors ?? [],
    }));
  // Whose draft it is not is told so before their file is looked at.
  const stored = readDraft();
  if (!stored.draft) return draftAnswer(viewer, pieceId);
  const received = await receivedFile(request);
  if (!received.ok) return received.response;
  const understood = await understandFile(received.file);
  if (!understood.ok) return refusalProblem(understood.refusal);
  const { headline, standfirst, byline, body, sources } = understood.piece;
  const own = stored.authors.some((one) => one.personId === viewer.actor.personId);
  const saved = saveDraft(database(), {
    pieceId,
    actor: viewer.actor,
    revision: based.revision ?? readDraft().draft?.revision ?? stored.draft.revision,
    now: realClock.now(),
    patch: { headline, standfirst, body, sources, ...(byline === '' ? {} : { byline }) },
    importedFor: own ? undefined : (stored.authors[0]?.personId ?? undefined),
  });
  if ('refusal' in saved)
    return saved.refusal.code === 'stale_draft' ? draftConflict(viewer, pieceId) : refusalProblem(saved.refusal);
  const now = readDraft().draft;
  if (!now) return draftAnswer(viewer, pieceId);
  return answer(200, { ...now, notices: noticeViews(understood.notices) }, { etag: etagOf(now.revision) });
});
