import { expect, test } from 'vitest';
import { sessionIn } from '@/app/_server/session-cookie';
import { database } from '@/db/connection/open';
import { api } from '@/lib/review/api';
import { shippedPolicies } from '@/lib/review/policy';
import { type Answer, type Call, call, type Json, newsroom } from './newsroom';
import { samples } from './samples';

const text = 'The ferry tax is a mistake\n\nIt hits islanders twice.\n\nNobody asked the islanders in May.';
/** Opened by a one-time link, which is used up. */
const once = api.filter((row) => row.method === 'POST' && row.action === null).map((row) => row.path);
const withoutEffect = ['/policies/dry-run', '/imports'];
/** What they do inside a review is shown by the journey, which sends every POST twice. */
const inReview = (path: string) =>
  /^\/(pieces\/:id\/(?!versions|import|looks)|counterpoints|sign-offs|overrides|replies)/.test(path);

const cookieIn = ({ headers }: Answer) =>
  headers
    .getSetCookie()
    .find((one) => one.includes('session-token'))
    ?.split(';')[0] ?? '';
const sessionsIn = (answered: Answer) => sessionIn(cookieIn(answered));

/** How many rows every table has: what a second effect would leave. */
function rows(): Json {
  const { $client } = database();
  const tables = $client.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all();
  return Object.fromEntries(tables.map((name) => [name, $client.prepare(`SELECT count(*) FROM "${name}"`).pluck().get()]));
}

test('every POST that a signed-in person may send has one effect for one key, and its first answer again', {
  timeout: 300_000,
}, async () => {
  const { admin, join, deskId } = await newsroom();
  const author = await join('Ines', ['author']);
  const { body: piece } = await call('POST', '/pieces', { as: author.cookie, body: { deskId, text } });
  const at = `/pieces/${String(piece['id'])}`;
  database().$client.prepare("UPDATE mail SET error = 'refused' WHERE id = 1").run();
  const [failed] = (await call('GET', '/letters', { as: admin.cookie })).body['items'] as { id: string }[];
  const { body: open } = await call('POST', '/invitations', {
    as: admin.cookie,
    body: { email: 'o@z.example', roles: ['author'] },
  });
  const policy = { deskId, data: shippedPolicies.pair };
  const sent: Record<string, [address: string, as: string, body: unknown, other: unknown]> = {
    '/me/password': [
      '/me/password',
      author.cookie,
      { current: author.password, password: 'another long one' },
      { current: 'another long one', password: 'a third long one' },
    ],
    '/tokens': ['/tokens', admin.cookie, { name: 'One' }, { name: 'Two' }],
    '/people': ['/people', admin.cookie, { email: 'p@z.example', roles: ['author'] }, samples['POST /people']],
    '/invitations': ['/invitations', admin.cookie, { email: 'i@z.example', roles: ['author'] }, samples['POST /invitations']],
    '/invitations/:id/links': [
      `/invitations/${String(open['id'])}/links`,
      admin.cookie,
      { email: 'o2@z.example' },
      { email: 'o3@z.example' },
    ],
    '/letters': ['/letters', admin.cookie, undefined, null],
    '/letters/:id/attempts': [`/letters/${String(failed?.id)}/attempts`, admin.cookie, undefined, null],
    '/desks': ['/desks', admin.cookie, { name: 'Second', size: 'pair' }, { name: 'Third', size: 'pair' }],
    '/policies': ['/policies', admin.cookie, { ...policy, basedOn: 1 }, { ...policy, basedOn: 2 }],
    '/policies/dry-run': ['/policies/dry-run', admin.cookie, policy, null],
    '/perspectives': [
      '/perspectives',
      admin.cookie,
      samples['POST /perspectives'],
      { ...(samples['POST /perspectives'] as object), slug: 'another', letter: 'Q' },
    ],
    '/pieces': ['/pieces', author.cookie, { deskId, text }, { deskId, text: 'Another headline\n\nAnd a body.' }],
    '/pieces/:id/import': [
      `${at}/import`,
      author.cookie,
      { filename: 'a.txt', text: 'A headline\n\nA body.' },
      { filename: 'b.txt', text: 'Other headline\n\nA body.' },
    ],
    '/imports': ['/imports', author.cookie, { filename: 'a.txt', text: 'A headline\n\nA body.' }, null],
    '/pieces/:id/versions': [`${at}/versions`, author.cookie, { revision: 2 }, { revision: 1 }],
    '/pieces/:id/looks': [`${at}/looks`, author.cookie, { version: 1 }, { version: 2 }],
  };
  const posts = api.filter((row) => row.method === 'POST' && !once.includes(row.path) && !inReview(row.path));
  expect(Object.keys(sent).toSorted()).toEqual(posts.map((row) => row.path).toSorted());
  for (const [name, [address, as, body, other]] of Object.entries(sent)) {
    const ask = (more: Partial<Call>) =>
      call('POST', address, { as, headers: { 'idempotency-key': `for ${name}`.replaceAll(' ', '-') }, ...more });
    const first = await ask({ body });
    expect([name, first.status < 300], first.text).toEqual([name, true]);
    const before = rows();
    const again = await ask({ body });
    expect([name, again.status, again.body]).toEqual([name, first.status, first.body]);
    expect([name, rows()]).toEqual([name, before]);
    if (other !== null)
      expect([name, (await ask({ body: other })).body]).toEqual([name, expect.objectContaining({ status: 409 })]);
    if (!withoutEffect.includes(name))
      expect([name, (await ask({ body, headers: { 'idempotency-key': 'two words' } })).status]).toEqual([name, 400]);
  }
});

test('whose answer was lost joins and sets up with the same key: the first answer, its session, and one effect', async () => {
  const { admin, setup } = await newsroom({}, { 'idempotency-key': 'founding' });
  const { body: invited } = await call('POST', '/invitations', {
    as: admin.cookie,
    body: { email: 'i@z.example', roles: ['author'] },
  });
  const joining = { token: invited['token'], name: 'Ines', password: 'a-long-enough-one' };
  const join = (body: object = joining, key = 'joining') =>
    call('POST', '/invitations/accept', { body, headers: { 'idempotency-key': key } });
  // Two at once: whichever is second gets the answer of the first.
  const [first, meanwhile] = await Promise.all([join(), join()]);
  const before = rows();
  const later = await join();
  for (const [one, other] of [
    [first, meanwhile],
    [first, later],
    [setup, await call('POST', '/setup', { body: admin.founding, headers: { 'idempotency-key': 'founding' } })],
  ] as const) {
    expect([one.status, other.status, other.body]).toEqual([201, 201, one.body]);
    const [theirs, again] = [await sessionsIn(one), await sessionsIn(other)];
    expect(again).toEqual(theirs);
    expect((await call('GET', '/me', { as: cookieIn(other) })).status).toBe(200);
  }
  expect(rows()).toEqual(before);
  // Another key, another body, no key, a key of two words.
  expect((await join(joining, 'another')).status).toBe(410);
  expect((await join({ ...joining, password: 'another long one' })).status).toBe(409);
  expect((await call('POST', '/invitations/accept', { body: joining })).status).toBe(410);
  expect((await join(joining, 'two words')).status).toBe(400);
  // A session that was ended stays ended: a retry is no way in.
  database().$client.exec('DELETE FROM sessions');
  expect((await call('GET', '/me', { as: cookieIn(await join()) })).status).toBe(401);
  const kept = JSON.stringify(database().$client.prepare('SELECT * FROM idempotency').all());
  for (const secret of [joining.token, joining.password, 'joining']) expect(kept).not.toContain(String(secret));
});

test('what else happens in an act that is rolled back is no first answer', async () => {
  const { admin } = await newsroom();
  const { body: invited } = await call('POST', '/invitations', {
    as: admin.cookie,
    body: { email: 'i@z.example', roles: ['author'] },
  });
  const body = { token: invited['token'], name: 'Ines', password: 'a-long-enough-one' };
  const join = () => call('POST', '/invitations/accept', { body, headers: { 'idempotency-key': 'joining' } });
  const { $client } = database();
  $client.exec("CREATE TEMP TRIGGER bug BEFORE INSERT ON idempotency BEGIN SELECT RAISE(ABORT, 'a bug'); END");
  const before = rows();
  expect((await join()).status).toBe(500);
  expect(rows()).toEqual(before);
  $client.exec('DROP TRIGGER bug');
  expect((await join()).status).toBe(201);
});

test('twenty at once with one key make one token and one invitation', async () => {
  const { admin } = await newsroom();
  for (const [address, body, list] of [
    ['/tokens', { name: 'One' }, '/tokens'],
    ['/invitations', { email: 'i@z.example', roles: ['author'] }, '/invitations'],
  ] as const) {
    const ask = () => call('POST', address, { as: admin.cookie, body, headers: { 'idempotency-key': 'one-act' } });
    const answers = await Promise.all(Array.from({ length: 20 }, ask));
    expect(new Set(answers.map((one) => `${one.status} ${one.text}`)).size).toBe(1);
    expect((await call('GET', list, { as: admin.cookie })).body['items']).toHaveLength(1);
  }
  const mails = database().$client.prepare('SELECT count(*) FROM mail').pluck().get();
  expect(mails).toBe(1);
});

test('what is kept for a retry tells nobody a token, a link or a password', async () => {
  const { admin } = await newsroom();
  const headers = { 'idempotency-key': 'a-key-of-mine' };
  const { body } = await call('POST', '/tokens', { as: admin.cookie, body: { name: 'One' }, headers });
  const change = { current: admin.password, password: 'another long one' };
  await call('POST', '/me/password', { as: admin.cookie, body: change, headers });
  const kept = JSON.stringify(database().$client.prepare('SELECT * FROM idempotency').all());
  expect(kept).toContain('sealed');
  for (const secret of [String(body['token']), change.password, headers['idempotency-key']]) expect(kept).not.toContain(secret);
});

test('a key is its sender’s: another person with the same key and body gets their own', async () => {
  const { admin, join } = await newsroom();
  const other = await join('Olga', ['author']);
  const ask = (as: string) => call('POST', '/tokens', { as, body: { name: 'One' }, headers: { 'idempotency-key': 'same' } });
  const [mine, theirs] = [await ask(admin.cookie), await ask(other.cookie)];
  expect(mine.body['token']).not.toBe(theirs.body['token']);
  expect((await call('GET', '/me', { as: `Bearer ${String(theirs.body['token'])}` })).body['name']).toBe('Olga');
});
