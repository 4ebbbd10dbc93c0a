import { database } from '@/db/open';
import { startSession } from '@/db/sessions';
import { answer } from './answer';
import { deviceOf } from './client-address';
import { deviceCookie } from './known-device';
import { sessionCookie } from './session-cookie';
import { accountOf } from './sign-in';

/** Who has just joined is signed in at once, from a device that is known from then on. */
export async function joined<Result extends { personId: string }>(result: Result, email: string, request: Request) {
  const { session } = startSession(database(), { personId: result.personId, device: deviceOf(request.headers) });
  const response = answer(201, result);
  response.headers.append('set-cookie', deviceCookie(request.headers, accountOf(email)));
  response.headers.append('set-cookie', await sessionCookie(session));
  return response;
}
