import path from 'node:path';
import { vi } from 'vitest';
import type { Handler } from '@/app/_server/methods';
import { sessionCookie } from '@/app/_server/session-cookie';
import { startSession } from '@/db/accounts/sessions';
import { setupLink } from '@/db/accounts/setup-link';
import { makeToken } from '@/db/accounts/tokens';
import { database } from '@/db/connection/open';
import { api } from '@/lib/review/api';
import { testDatabaseFile } from '@/tests/support/database';

export type Json = Record<string, unknown>;
export interface Answer {
  status: number;
  body: Json;
  text: string;
  /** As they came: for an answer that is a file. */
  bytes: Uint8Array;
  headers: Headers;
}
export interface Call {
  /** A cookie, or `Bearer …`. */
  as?: string | null;
  body?: unknown;
  /** The body as it is sent, when it is not JSON. */
  raw?: string | Uint8Array<ArrayBuffer>;
  headers?: Record<string, string>;
  /** Fires when whoever asked hangs up. */
  signal?: AbortSignal;
}
const origin = 'http://localhost:3000';
const password = 'a-long-enough-one';

/** A fresh newsroom, set up over its own API, and a way to ask it: the route handlers themselves, found by the API's table. */
export async function newsroom(more: Json = {}, headers: Record<string, string> = {}) {
  const file = testDatabaseFile();
  const folder = path.dirname(file);
  vi.stubEnv('DATA_DIR', folder);
  vi.stubEnv('AUTH_SECRET', 'a secret of at least thirty-two characters');
  vi.stubEnv('BASE_URL', origin);
  const token = new URL(setupLink(database(), origin) ?? '').searchParams.get('token') ?? '';
  const admin = {
    token,
    newsroom: 'The Quay Gazette',
    size: 'full',
    name: 'Ada Moll',
    email: 'ada@quay.example',
    password,
    ...more,
  };
  const setup = await call('POST', '/setup', { body: admin, headers });
  const { personId, deskId } = setup.body as { personId: string; deskId: string };
  const cookieOf = async (id: string) => cookie(startSession(database(), { personId: id }).session);
  const boss = await cookieOf(personId);
  return {
    setup,
    admin: { personId, cookie: boss, email: admin.email, password, founding: admin },
    deskId,
    cookieOf,
    tokenOf: (id: string) => `Bearer ${makeToken(database(), { personId: id, name: 'a program', days: 1 }).token}`,
    /** Invites somebody and lets them in. */
    join: async (name: string, roles: string[], more: Json = {}) => {
      const email = `${name.toLowerCase()}@quay.example`;
      const invited = await call('POST', '/invitations', { as: boss, body: { email, roles, ...more } });
      const joined = await call('POST', '/invitations/accept', { body: { token: invited.body.token, name, password } });
      const id = String(joined.body.personId);
      return { personId: id, cookie: await cookieOf(id), email, password };
    },
  };
}
const cookie = async (session: string) => (await sessionCookie(session)).split(';')[0] ?? '';

/** Asks the route that the table names for this address, as a page of the newsroom would. */
export async function call(
  method: string,
  address: string,
  { as = null, body, raw, headers = {}, signal }: Call = {},
): Promise<Answer> {
  const [pathname = ''] = address.split('?');
  const { file, params } = routeOf(pathname);
  const module = (await import(file)) as Record<string, Handler>;
  const handler = module[method];
  if (!handler) throw new Error(`${file} has no ${method}`);
  const sent = raw ?? (body === undefined ? undefined : JSON.stringify(body));
  const request = new Request(`${origin}/api/v1${address}`, {
    method,
    headers: {
      host: 'localhost:3000',
      ...(as === null ? {} : as.startsWith('Bearer ') ? { authorization: as } : { cookie: as }),
      ...(method === 'GET' ? {} : { 'sec-fetch-site': 'same-origin' }),
      ...(sent === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(sent === undefined ? {} : { body: sent }),
    ...(signal ? { signal } : {}),
  });
  const response = await handler(request, { params: Promise.resolve(Object.keys(params).length === 0 ? undefined : params) });
  const bytes = new Uint8Array(await response.arrayBuffer());
  const text = new TextDecoder().decode(bytes);
  const isJson = /[/+]json\b/.test(response.headers.get('content-type') ?? '');
  const parsed = isJson && text !== '' ? (JSON.parse(text) as Json) : {};
  if (/"(?:token|secret|password|link)":"/.test(text) && !response.headers.get('cache-control')?.includes('no-transform'))
    throw new Error(`${method} ${address} answers with a secret, and lets it be compressed`);
  return { status: response.status, body: parsed, text, bytes, headers: response.headers };
}

function routeOf(pathname: string) {
  for (const { path: pattern } of api) {
    const match = new RegExp(`^${pattern.replaceAll(/:(\w+)/g, '(?<$1>[^/]+)')}$`).exec(pathname);
    if (match)
      return { file: path.resolve(`app/api/v1${pattern.replaceAll(/:(\w+)/g, '[$1]')}/route.ts`), params: { ...match.groups } };
  }
  throw new Error(`${pathname} is not in the table`);
}
