import { sessionBy } from '@/db/accounts/accounts';
import { emailKey } from '@/db/accounts/email-key';
import { endSession, sessionActor } from '@/db/accounts/sessions';
import { database } from '@/db/connection/open';
import { type Attempt, signedIn, takeTry } from './sign-in-attempts';

interface Credentials {
  email: string;
  password: string;
  /** Where from, and from which known device (`knownDevice`). */
  from: Omit<Attempt, 'account'>;
  /** A word for the list of sessions. */
  device: string;
}
type SignedIn = { ok: true; session: string } | { ok: false; why: 'wrong' } | { ok: false; why: 'too_many'; seconds: number };

/** Key under which failures are counted, whether or not the account exists. */
export const accountOf = (email: string) => emailKey(email.slice(0, 254)).slice(0, 254);

/** A fresh session for the right password. A wrong password, an unknown address and a closed account get the same answer, after the same time. */
export async function signIn({ email, password, from, device }: Credentials): Promise<SignedIn> {
  const attempt = { account: accountOf(email), ...from };
  const seconds = await takeTry(attempt);
  if (seconds > 0) return { ok: false, why: 'too_many', seconds };
  const session = await sessionBy(database(), { email, password, device });
  if (session === null) return { ok: false, why: 'wrong' };
  await signedIn(attempt);
  return { ok: true, session };
}

/** Ends the session behind a cookie's opaque id, if it still runs. */
export function signOut(session: string): void {
  const running = sessionActor(database(), session);
  if (running) endSession(database(), running.actor.personId, running.sessionId);
}
