import { can } from '@/lib/review/permissions';
import { wordsIn } from '@/lib/words/catalogues';
import { admitWriter } from './admit';
import { answer } from './answer';
import { guarded } from './guarded';
import { languageAccepted } from './language-accepted';
import { noticeViews } from './notice-views';
import { refusalProblem } from './problem';
import { receivedFile } from './received-file';
import { understandFile } from './understand-file';
import { withinWorkLimit } from './work-limit';

/** Shows how a file is understood, before it becomes a draft. Writes nothing. */
export const understandRoute = guarded(async (request) => {
  const admitted = await admitWriter(request);
  if (!admitted.ok) return admitted.response;
  const verdict = can(admitted.viewer.actor, 'understand_file');
  if (!verdict.allowed) return refusalProblem({ code: 'not_allowed', reason: verdict.reason });
  return withinWorkLimit('import', admitted.viewer.actor.personId, () => answerOf(request));
});

async function answerOf(request: Request): Promise<Response> {
  const received = await receivedFile(request);
  if (!received.ok) return received.response;
  const understood = await understandFile(received.file);
  if (!understood.ok) return refusalProblem(understood.refusal);
  const { language, ...piece } = understood.piece;
  return answer(200, {
    ...piece,
    ...(language ? { language } : {}),
    notices: noticeViews(wordsIn(languageAccepted(request.headers)), understood.notices),
  });
}
