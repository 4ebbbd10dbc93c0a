import { crossSite } from './admit';
import { clientAddress } from './client-address';
import { knownDevice } from './known-device';
import { requestProblem } from './problem';
import { accountOf } from './sign-in';
import { noneLeft } from './sign-in-attempts';

/** Around next-auth's handler, whose `authorize` can only say 401: a try from another site is 403, one too many is 429. null: let it through. */
export async function refuseSignIn(request: Request): Promise<Response | null> {
  const cross = crossSite(request);
  if (cross || !new URL(request.url).pathname.endsWith('/callback/credentials')) return cross;
  const account = accountOf(await emailIn(request.clone()));
  const { headers } = request;
  const spent = await noneLeft({ account, address: clientAddress(headers), device: knownDevice(headers, account) });
  return spent ? requestProblem(429, 'too_many', {}, { 'retry-after': '900' }) : null;
}

async function emailIn(request: Request): Promise<string> {
  const text = (await request.text()).slice(0, 10_000);
  if (!request.headers.get('content-type')?.includes('application/json')) return new URLSearchParams(text).get('email') ?? '';
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body !== null && 'email' in body && typeof body.email === 'string' ? body.email : '';
  } catch {
    return '';
  }
}
