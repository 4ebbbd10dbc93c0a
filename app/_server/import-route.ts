import { createHash } from 'node:crypto';
import { realClock } from '@/db/clock';
import { database } from '@/db/connection/open';
import { importDraft } from '@/db/drafts/import-draft';
import { draft } from '@/db/read/draft';
import { read } from '@/db/read/read';
import { wordsIn } from '@/lib/words/catalogues';
import { admitWriter } from './admit';
import { answer } from './answer';
import { draftAnswer, draftConflict, etagOf, ifMatch } from './draft-answer';
import { guarded } from './guarded';
import { languageAccepted } from './language-accepted';
import { noticeViews } from './notice-views';
import { refusalProblem } from './problem';
import { receivedFile } from './received-file';
import { again, retryOf } from './retries';
import { withinWorkLimit } from './work-limit';

/**
 * Puts the text of a file into the draft. With `If-Match` only onto that revision, else onto the one that is stored. Who signs, what is disclosed, language and
 * topics stay, the byline too where the file has none. Whoever imports on behalf of an author writes nothing of it, as long as there is no version yet.
 */
export const importIntoDraft = guarded(async (request, params) => {
  const admitted = await admitWriter(request);
  if (!admitted.ok) return admitted.response;
  const { viewer } = admitted;
  const t = wordsIn(languageAccepted(request.headers));
  const based = ifMatch(request);
  if (!based.ok) return based.response;
  const pieceId = String(params.id);
  const stored = () => read(viewer.actor, (reading) => draft(reading, pieceId));
  // Whose draft it is not is told so before their file is looked at.
  if (!stored()) return draftAnswer(viewer, pieceId, refusalProblem);
  return withinWorkLimit('import', viewer.actor.personId, async () => {
    const received = await receivedFile(request);
    if (!received.ok) return received.response;
    // A slow file, or one that waited for its turn: their session may have ended meanwhile.
    const still = await admitWriter(request);
    if (!still.ok) return still.response;
    const { bytes, ...file } = received.file;
    const retry = retryOf(viewer.actor.personId, request, { ...file, bytes: createHash('sha256').update(bytes).digest('hex') });
    if (!retry.ok) return retry.response;
    const show = (notices: unknown) => {
      const now = stored();
      return now
        ? answer(200, { ...now, notices }, { etag: etagOf(now.revision) })
        : draftAnswer(viewer, pieceId, refusalProblem);
    };
    const earlier = retry.find();
    if (earlier) return again(earlier, (_, notices) => show(notices));
    const saved = await importDraft(database(), {
      pieceId,
      actor: viewer.actor,
      revision: based.revision,
      now: realClock.now(),
      from: received.file,
      alongside: (told) => retry.keep(200, noticeViews(t, told)),
    });
    if ('refusal' in saved)
      return saved.refusal.code === 'stale_draft' ? draftConflict(viewer, pieceId) : refusalProblem(saved.refusal);
    return show(noticeViews(t, saved.notices));
  });
});
