import { words } from '@/lib/words/en/shared';
import { problem, refusalProblem, requestProblem, tooOften } from './problem';
import { take } from './rate-limits';
import { originOf } from './same-origin';
import { bearerIn, type Viewer, viewerOf } from './viewer';

type Admitted = { ok: true; viewer: Viewer } | { ok: false; response: Response };
const refused = (response: Response): Admitted => ({ ok: false, response });

/** Who reads: 401 without a session or a token that holds, 429 for more than a person or a sensible program reads. */
export async function admitReader(request: Request): Promise<Admitted> {
  const admitted = await admitViewer(request);
  if (!admitted.ok) return admitted;
  const seconds = await take('view', admitted.viewer.actor.personId);
  return seconds > 0 ? refused(tooOften(seconds)) : admitted;
}

async function admitViewer(request: Request): Promise<Admitted> {
  const viewer = await viewerOf(request.headers);
  return viewer ? { ok: true, viewer } : refused(refusalProblem({ code: 'sign_in_first' }));
}

/** Who writes: a cookie counts only with proof that one of our own pages sent it; a bearer token is its own proof. */
export async function admitWriter(request: Request): Promise<Admitted> {
  if (bearerIn(request.headers) === null && request.headers.has('cookie') && originOf(request) !== 'sure')
    return refused(requestProblem(403, 'cross_site'));
  return admitViewer(request);
}

/** A write that nobody is signed in for (set-up, an invitation, signing in): refused only where a browser says that another site sent it. */
export function crossSite(request: Request): Response | null {
  return originOf(request) === 'cross' ? requestProblem(403, 'cross_site') : null;
}

/** For what only a signed-in person does, never a token. */
export async function admitPerson(request: Request): Promise<Admitted> {
  const admitted = await admitWriter(request);
  if (!admitted.ok || admitted.viewer.actor.via === 'session') return admitted;
  return refused(problem(403, 'not_allowed', (t) => t(words).denials.person_only, { reason: 'person_only' }));
}
