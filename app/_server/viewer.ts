import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { sessionActor } from '@/db/accounts/sessions';
import { tokenActor } from '@/db/accounts/tokens';
import { database } from '@/db/connection/open';
import type { Actor } from '@/lib/review/facts';
import { sameSitePath } from './same-site-path';
import { sessionIn } from './session-cookie';

/** The person or program that sent the request. Roles come from the database, never from the cookie. */
export interface Viewer {
  actor: Actor;
  /** Names the session in lists and revocations; null for a token. */
  sessionId: string | null;
}

/** The viewer behind a request's headers; null: nobody. A bearer token counts as a program, never as a person. */
export async function viewerOf(headers: Headers): Promise<Viewer | null> {
  const token = bearerIn(headers);
  if (token === null) return viewerBySession(headers.get('cookie'));
  const actor = tokenActor(database(), token);
  return actor && { actor, sessionId: null };
}

/** The token of an `Authorization: Bearer` header; another scheme is a proxy's business and no token. */
export function bearerIn(headers: Headers): string | null {
  const [, token] = /^Bearer +(\S{1,200})$/i.exec(headers.get('authorization') ?? '') ?? [];
  return token ?? null;
}

/** The viewer behind a request's `Cookie` header; null: nobody. */
export async function viewerBySession(cookies: string | null): Promise<Viewer | null> {
  const session = await sessionIn(cookies);
  return session === null ? null : sessionActor(database(), session);
}

/** For pages: who is signed in, read once per request. Pages take no tokens. */
export const getViewer = cache(async (): Promise<Viewer | null> => viewerBySession((await headers()).get('cookie')));

/** For pages that need a signed-in person. Others are redirected to sign in, and come back. */
export async function requireViewer(): Promise<Viewer> {
  const viewer = await getViewer();
  if (viewer) return viewer;
  // Set by the proxy. Without one they only come back to their desk.
  const wanted = sameSitePath((await headers()).get('x-asked-path'));
  redirect(`/sign-in?${new URLSearchParams({ callbackUrl: wanted }).toString()}`);
}
