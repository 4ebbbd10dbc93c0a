import { database } from '@/db/open';
import { startSession } from '@/db/sessions';
import { deviceOf } from './client-address';
import { sessionCookie } from './session-cookie';

/** Who has just joined is signed in at once: the headers that carry their first session. */
export async function firstSession(personId: string, request: Request): Promise<Record<string, string>> {
  const { session } = startSession(database(), { personId, device: deviceOf(request.headers) });
  return { 'set-cookie': await sessionCookie(session) };
}
