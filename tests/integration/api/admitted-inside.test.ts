/** Between asking and writing an account can be closed: every write looks again inside its transaction. */
import { beforeEach, expect, test, vi } from 'vitest';
import { type Database, database } from '@/db/connection/open';
import { queueMail } from '@/db/mail/letters';
import { api } from '@/lib/review/api';
import { call, type Json, newsroom } from './newsroom';
import { samples } from './samples';

/** Called as soon as a write transaction has begun. */
const hook: { begun: (() => void) | null } = { begun: null };
/** Every transaction of a write begins with this statement (`db/connection/in-transaction.ts`), whichever copy of the module runs it. */
function watchWrites(db: Database) {
  const statement = Object.getPrototypeOf(db.$client.prepare('SELECT 1')) as { run: (...bound: unknown[]) => unknown };
  const { run } = statement;
  vi.spyOn(statement, 'run').mockImplementation(function (this: { source: string }, ...bound) {
    const done: unknown = Reflect.apply(run, this, bound);
    if (this.source === 'BEGIN IMMEDIATE') hook.begun?.();
    return done;
  });
}
beforeEach(() => {
  hook.begun = null;
  vi.restoreAllMocks();
  Reflect.deleteProperty(globalThis, Symbol.for('counterpoint.rate-limits'));
});

type House = Awaited<ReturnType<typeof house>>;
/** One person who may do whatever is on no piece, and what these addresses name. */
async function house() {
  const made = await newsroom();
  const person = await made.join('Ruth', ['admin', 'editor', 'author']);
  const invited = await call('POST', '/invitations', {
    as: made.admin.cookie,
    body: { email: 'ole@quay.example', roles: ['author'] },
  });
  const given = { deskId: made.deskId, text: 'A headline\n\nA first paragraph.', disclosure: 'None.' };
  const piece = await call('POST', '/pieces', { as: person.cookie, body: given });
  const now = new Date().toISOString();
  queueMail(
    database(),
    { key: 'one that failed', recipient: 'ole@quay.example', subject: 'News', text: 'News.', language: 'en' },
    now,
  );
  database()
    .$client.prepare("UPDATE mail SET parked_at = ?, attempts = 9, error = 'no such box' WHERE key = 'one that failed'")
    .run(now);
  const letters = (await call('GET', '/letters', { as: person.cookie })).body['items'] as Json[];
  watchWrites(database());
  const named: Json = (await call('GET', '/newsroom', { as: person.cookie })).body;
  return {
    ...made,
    person,
    invitation: String(invited.body.id),
    piece: String(piece.body.id),
    given,
    named,
    letter: String(letters[0]?.['id']),
  };
}

/** Addresses and bodies with which something is written; the rest of the table goes through `commit`, which admits for all of them. */
const asks: [name: string, ask: (house: House) => { address: string; body?: unknown; headers?: Record<string, string> }][] = [
  ['PATCH /me', () => ({ address: '/me', body: { name: 'Another Name' } })],
  ['POST /me/password', () => ({ address: '/me/password', body: { current: 'a-long-enough-one', password: 'twelve-letters' } })],
  ['POST /tokens', () => ({ address: '/tokens', body: samples['POST /tokens'] })],
  ['POST /invitations', () => ({ address: '/invitations', body: samples['POST /invitations'] })],
  [
    'POST /invitations/:id/links',
    ({ invitation }) => ({ address: `/invitations/${invitation}/links`, body: { email: 'ola@quay.example' } }),
  ],
  ['DELETE /invitations/:id', ({ invitation }) => ({ address: `/invitations/${invitation}` })],
  ['PATCH /newsroom', ({ named }) => ({ address: '/newsroom', body: { name: 'The Quay Post', before: named } })],
  ['POST /letters', () => ({ address: '/letters', body: {} })],
  ['POST /desks', () => ({ address: '/desks', body: samples['POST /desks'] })],
  ['POST /perspectives', () => ({ address: '/perspectives', body: samples['POST /perspectives'] })],
  ['POST /letters/:id/attempts', ({ letter }) => ({ address: `/letters/${letter}/attempts`, body: {} })],
  ['POST /pieces', ({ given }) => ({ address: '/pieces', body: given })],
  [
    'PUT /pieces/:id/draft',
    ({ piece }) => ({ address: `/pieces/${piece}/draft`, body: { headline: 'x' }, headers: { 'if-match': '"1"' } }),
  ],
  ['POST /pieces/:id/versions', ({ piece }) => ({ address: `/pieces/${piece}/versions`, body: { revision: 1 } })],
];

test.for(asks)('%s', async ([name, ask]) => {
  const made = await house();
  const { $client } = database();
  const changes = () => Number($client.prepare('SELECT total_changes()').pluck().get());
  const go = () => {
    const { address, ...more } = ask(made);
    return call(name.split(' ')[0] ?? '', address, { as: made.person.cookie, ...more });
  };
  let [closed, before] = [0, 0];
  hook.begun = () => {
    $client.prepare("UPDATE people SET disabled = 1, roles = '[]' WHERE id = ?").run(made.person.personId);
    closed += 1;
    before = changes();
  };
  const refused = await go();
  expect([refused.status, refused.body['code']], refused.text).toEqual([403, 'not_allowed']);
  expect(closed).toBeGreaterThan(0);
  expect(changes()).toBe(before);
  // The same by somebody who is still there is written.
  hook.begun = null;
  $client
    .prepare('UPDATE people SET disabled = 0, roles = \'["admin","editor","author"]\' WHERE id = ?')
    .run(made.person.personId);
  before = changes();
  const done = await go();
  expect(done.status, done.text).toBeLessThan(300);
  expect(changes()).toBeGreaterThan(before);
});

const notAsked = {
  'DELETE /sessions': 'takes away what is one’s own, in the turn of the event loop that admitted them',
  'DELETE /sessions/:id': 'the same',
  'DELETE /tokens/:id': 'the same',
  'POST /people': 'a command, admitted by `commit` as `POST /desks` is',
  'PATCH /people/:id': 'a command',
  'POST /policies': 'a command',
  'POST /policies/dry-run': 'writes nothing',
  'POST /imports': 'writes nothing',
};

test('every write of the API that is not about a piece is among them', () => {
  const onNoPiece = api.filter(
    ({ method, path, action }) =>
      method !== 'GET' &&
      action !== null &&
      !/^\/(pieces|counterpoints|claims|assignments|sign-offs|overrides|replies)\//.test(path),
  );
  const known = new Set(asks.map(([name]) => name));
  const others = onNoPiece.map(({ method, path }) => `${method} ${path}`).filter((name) => !known.has(name));
  expect(others).toEqual(Object.keys(notAsked));
});
