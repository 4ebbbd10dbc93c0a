import type { z } from 'zod';
import { newRequestId } from '@/db/logger';
import { signInInput } from '@/lib/review/outside';
import { crossSite } from './admit';
import { answer } from './answer';
import { clientAddress, deviceOf } from './client-address';
import { fieldErrors } from './field-errors';
import { guarded, troubleProblem } from './guarded';
import { deviceCookie, knownDevice } from './known-device';
import { requestProblem } from './problem';
import { readForm } from './read-form';
import { readJson } from './read-json';
import { sameSitePath } from './same-site-path';
import { noSessionCookie, sessionCookie, sessionIn } from './session-cookie';
import { accountOf, signIn, signOut } from './sign-in';
import { signInError } from './sign-in-errors';

const isForm = (request: Request) =>
  request.headers.get('content-type')?.startsWith('application/x-www-form-urlencoded') ?? false;
/** After a form's POST the browser loads the next page anew: nothing of the page before stays behind Back. */
const goTo = (path: string, headers: Record<string, string> = {}) =>
  new Response(null, { status: 303, headers: { location: path, 'cache-control': 'no-store', ...headers } });

/** Signs in: a form goes on to the page that was wanted, JSON is answered with where to go. The session of before is ended, never taken over. */
export const signInRoute = guarded(async (request) => {
  const cross = crossSite(request);
  if (cross) return cross;
  const form = isForm(request);
  const asked = form ? await readForm(request, 10_000) : await readJson(request, { most: 10_000 });
  if (!asked.ok) return asked.response;
  const { callbackUrl, ...given } = { callbackUrl: undefined, ...(typeof asked.value === 'object' ? asked.value : {}) };
  const to = sameSitePath(callbackUrl);
  const parsed = signInInput.safeParse(given);
  const back = (error: string) => goTo(`/sign-in?${new URLSearchParams({ error, callbackUrl: to }).toString()}`);
  if (!parsed.success) return form ? back('wrong') : requestProblem(400, 'malformed', { fields: fieldErrors(parsed.error) });
  if (!form) return enter(request, parsed.data, answer(200, { to }));
  const told = (status: number) => ({ request: newRequestId(), method: 'POST', path: '/api/auth/sign-in', status });
  const entered = await enter(request, parsed.data, goTo(to)).catch((error: unknown) => troubleProblem(error, told));
  return entered.status < 400 ? entered : back(signInError(entered.status));
});

/** `welcome` with the cookies of a new session, or the problem. */
async function enter(request: Request, given: z.infer<typeof signInInput>, welcome: Response): Promise<Response> {
  const account = accountOf(given.email);
  const from = { address: clientAddress(request.headers), device: knownDevice(request.headers, account) };
  const signed = await signIn({ ...given, from, device: deviceOf(request.headers) });
  if (!signed.ok)
    return signed.why === 'too_many'
      ? requestProblem(429, 'too_many', {}, { 'retry-after': String(signed.seconds) })
      : requestProblem(401, 'wrong_credentials');
  await endCurrent(request);
  welcome.headers.append('set-cookie', await sessionCookie(signed.session));
  welcome.headers.append('set-cookie', deviceCookie(request.headers, account));
  return welcome;
}

/** Signs out here: the session's row goes, then the cookie. */
export const signOutRoute = guarded(async (request) => {
  const cross = crossSite(request);
  if (cross) return cross;
  await endCurrent(request);
  const headers = { 'set-cookie': noSessionCookie(), 'clear-site-data': '"cache"' };
  return isForm(request) || !request.headers.get('accept')?.includes('json')
    ? goTo('/sign-in?signed-out', headers)
    : answer(200, { to: '/sign-in?signed-out' }, headers);
});

async function endCurrent(request: Request): Promise<void> {
  const session = await sessionIn(request.headers.get('cookie'));
  if (session !== null) signOut(session);
}
