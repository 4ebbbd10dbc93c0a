import { realClock } from '@/db/clock';
import { database } from '@/db/connection/open';
import { saveDraft } from '@/db/drafts/drafts';
import { prepareSave } from '@/db/prepare/draft-save';
import { saveDraftInput } from '@/lib/review/outside';
import { admitReader, admitWriter } from './admit';
import { draftAnswer, draftConflict, ifMatch } from './draft-answer';
import { fieldErrors } from './field-errors';
import { guarded } from './guarded';
import { refusalProblem, refusedRead, requestProblem, tooOften } from './problem';
import { take } from './rate-limits';
import { readJson } from './read-json';

/** Three million bytes hold a draft of 100,000 words with its markup. */
export const draftSize = 3_000_000;

export const readDraft = guarded(async (request, params) => {
  const admitted = await admitReader(request);
  return admitted.ok ? draftAnswer(admitted.viewer, String(params.id), refusedRead) : admitted.response;
});

/** The autosave. `If-Match` is demanded: without it one writer's words could take another's place unseen. */
export const writeDraft = guarded(async (request, params) => {
  const admitted = await admitWriter(request);
  if (!admitted.ok) return admitted.response;
  const { viewer } = admitted;
  const seconds = await take('save', viewer.actor.personId);
  if (seconds > 0) return tooOften(seconds);
  const body = await readJson(request, { most: draftSize });
  if (!body.ok) return body.response;
  // A slow body: their session may have ended meanwhile.
  const still = await admitWriter(request);
  if (!still.ok) return still.response;
  const based = ifMatch(request);
  if (!based.ok) return based.response;
  if (based.revision === null) return requestProblem(428, 'if_match_needed');
  const parsed = saveDraftInput.safeParse(body.value);
  if (!parsed.success) return requestProblem(400, 'malformed', { fields: fieldErrors(parsed.error) });
  const pieceId = String(params.id);
  const save = { pieceId, actor: viewer.actor, revision: based.revision, now: realClock.now(), patch: parsed.data };
  const saved = saveDraft(database(), save, await prepareSave(database(), save));
  if (!('refusal' in saved)) return draftAnswer(viewer, pieceId, refusedRead);
  return saved.refusal.code === 'stale_draft' ? draftConflict(viewer, pieceId) : refusalProblem(saved.refusal);
});
