import { headers } from 'next/headers';
import { cache } from 'react';
import { database } from '@/db/open';
import { sessionActor } from '@/db/sessions';
import { tokenActor } from '@/db/tokens';
import type { Actor } from '@/lib/review/facts';
import { sessionIn } from './session-cookie';

/** Who asks, as the database says at this moment: roles are never taken from the cookie. */
export interface Viewer {
  actor: Actor;
  /** Names the session in lists and revocations; null for a token. */
  sessionId: string | null;
}

/** The viewer behind a request's headers; null: nobody. A bearer token counts as a program, never as a person. */
export async function viewerOf(headers: Headers): Promise<Viewer | null> {
  const authorization = headers.get('authorization');
  if (authorization !== null) return viewerByToken(authorization);
  const session = await sessionIn(headers.get('cookie'));
  return session === null ? null : sessionActor(database(), session);
}

function viewerByToken(authorization: string): Viewer | null {
  const [, token] = /^Bearer +(\S{1,200})$/i.exec(authorization) ?? [];
  const actor = token === undefined ? null : tokenActor(database(), token);
  return actor && { actor, sessionId: null };
}

/** For pages: read once per request. */
export const getViewer = cache(async (): Promise<Viewer | null> => viewerOf(await headers()));
