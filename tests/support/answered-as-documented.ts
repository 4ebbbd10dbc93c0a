import path from 'node:path';
import fc from 'fast-check';
import { expect } from 'vitest';
import { baseUrl } from '@/app/_server/auth-settings';
import { database, databaseFile } from '@/db/connection/open';
import { logOrigin } from '@/db/ledger/checkpoint';
import { keepLog } from '@/db/ledger/keep-log';
import { api } from '@/lib/review/api';
import { openapi } from '@/lib/review/openapi';
import { call, type Json, newsroom } from '@/tests/integration/api/newsroom';
import { type MalformedRequest, malformedRequests, operationsOf } from './malformed';

/** The tables of what addresses name by an id, by the addresses' first word. */
const named = {
  pieces: 'pieces',
  assignments: 'assignments',
  counterpoints: 'counterpoints',
  claims: 'claims',
  'sign-offs': 'sign_offs',
  overrides: 'overrides',
  replies: 'replies',
  people: 'people',
  desks: 'desks',
};

/** Problems of an answer: 5xx, a status or media type that the document does not have, a body of another shape. */
async function wrong({ operation, address, headers, raw }: MalformedRequest, as: string, seen: Set<number>): Promise<string[]> {
  // What was counted before is no business of this request.
  Reflect.deleteProperty(globalThis, Symbol.for('counterpoint.rate-limits'));
  const {
    status,
    body,
    headers: answered,
    text,
  } = await call(operation.method, address, {
    as,
    ...(raw === undefined ? {} : { raw }),
    headers,
  });
  seen.add(status);
  const said = `${operation.method} ${operation.path}: ${status}`;
  const documented = operation.responses[String(status)];
  if (status >= 500) return [`${said} ${text}`];
  if (!documented) return [`${said} is not documented: ${text.slice(0, 300)}`];
  if (status === 204) return text === '' ? [] : [`${said} has a body`];
  const type = answered.get('content-type')?.split(';')[0] ?? '';
  if (!Object.keys(documented.content ?? {}).includes(type)) return [`${said} is ${type}`];
  if (status >= 400) return isProblem(body, status) ? [] : [`${said} is no problem: ${text}`];
  if (type !== 'application/json') return [];
  const row = api.find((one) => one.method === operation.method && one.path.replaceAll(/:(\w+)/g, '{$1}') === operation.path);
  const parsed = row?.result.safeParse(body);
  return parsed?.success ? [] : [`${said} has another shape: ${parsed?.error.message}`];
}

const isProblem = (body: Json, status: number) =>
  body['status'] === status &&
  ['type', 'title', 'detail', 'code'].every((name) => typeof body[name] === 'string' && body[name] !== '');

const signed = () =>
  keepLog(database(), { dataDir: path.dirname(databaseFile()), origin: logOrigin(baseUrl()), now: new Date().toISOString() });

/** Sends so many malformed requests, as an editor, an author, a reviewer, an administrator or nobody, to the demo newsroom. */
export async function answeredAsDocumented(numRuns: number): Promise<void> {
  const { admin, cookieOf } = await newsroom({ demo: true });
  const { $client } = database();
  const all = (statement: string) => $client.prepare<[], string>(statement).pluck().all();
  const known = Object.fromEntries(
    Object.entries(named).map(([word, table]) => [word, all(`SELECT id FROM "${table}" LIMIT 12`)]),
  );
  known['other'] = all('SELECT current_digest FROM pieces WHERE current_digest IS NOT NULL LIMIT 6');
  const somebody = all('SELECT id FROM people WHERE disabled = 0');
  const operations = operationsOf(openapi(baseUrl()));
  const seen = new Set<number>();
  const request = fc.tuple(malformedRequests(operations, known), fc.constantFrom('', admin.personId, ...somebody));
  await fc.assert(
    fc.asyncProperty(request, async ([sent, personId]) => {
      // As the job does after writes: what is published has its signed record.
      if (sent.operation.path.endsWith('/record')) await signed();
      // A session of its own: requests end sessions.
      expect(await wrong(sent, personId === '' ? 'none=1' : await cookieOf(personId), seen)).toEqual([]);
    }),
    { numRuns },
  );
  // The requests came as far as the rules, and were not all turned away at the door.
  for (const status of [200, 400, 401, 404]) expect(seen).toContain(status);
  expect([403, 409, 422].some((status) => seen.has(status))).toBe(true);
}
