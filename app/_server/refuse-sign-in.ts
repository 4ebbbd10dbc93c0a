import { clientAddress } from './client-address';
import { knownDevice } from './known-device';
import { requestProblem } from './problem';
import { accountOf } from './sign-in';
import { secondsToWait } from './sign-in-attempts';

/** Before next-auth's `authorize`, which can only say 401: one try too many is 429. null: let it through. */
export async function refuseSignIn({ url, headers }: Request, body: unknown): Promise<Response | null> {
  if (!new URL(url).pathname.endsWith('/callback/credentials')) return null;
  const account = accountOf(emailIn(body));
  const seconds = await secondsToWait({ account, address: clientAddress(headers), device: knownDevice(headers, account) });
  return seconds > 0 ? requestProblem(429, 'too_many', {}, { 'retry-after': String(seconds) }) : null;
}

const emailIn = (body: unknown): string =>
  typeof body === 'object' && body !== null && 'email' in body && typeof body.email === 'string' ? body.email : '';
