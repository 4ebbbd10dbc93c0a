import { expect, test } from 'vitest';
import { database } from '@/db/connection/open';
import { api, statusesOf } from '@/lib/review/api';
import { appointed } from '@/tests/support/appointed';
import { call, newsroom } from './newsroom';

const text =
  'The ferry tax is a mistake\n\nIt hits islanders twice.\n\nThe council raised the fare by 12 per cent in May. Nobody asked the islanders.\n\nThat is wrong.';

test('setting up works once, signs in, and makes a desk with perspectives', async () => {
  const { setup, admin } = await newsroom();
  expect(setup.status).toBe(201);
  expect(setup.headers.get('set-cookie')).toMatch(/next-auth\.session-token=.+; Path=\/; Max-Age=43200; HttpOnly; SameSite=Lax$/);
  const again = await call('POST', '/setup', {
    body: { token: 'another-token-of-mine', newsroom: 'X', name: 'Y', email: 'y@z.example', password: 'twelve-letters' },
  });
  expect([again.status, again.body.code]).toEqual([409, 'already_set_up']);
  const perspectives = await call('GET', '/perspectives', { as: admin.cookie });
  expect(perspectives.body.items).toContainEqual(
    expect.objectContaining({ slug: 'affected-communities', name: 'Affected communities', letter: 'A' }),
  );
  expect((await call('GET', '/desks', { as: admin.cookie })).body.items).toEqual([
    expect.objectContaining({ name: 'Opinion', policyVersion: 1 }),
  ]);
  expect((await call('GET', '/me', { as: admin.cookie })).body).toMatchObject({
    name: 'Ada Moll',
    newsroom: 'The Quay Gazette',
    roles: ['admin', 'editor'],
  });
});

test('who is not signed in gets 401, and a write without proof of its origin 403', async () => {
  const { admin, deskId } = await newsroom();
  expect((await call('GET', '/pieces')).status).toBe(401);
  expect((await call('POST', '/pieces', { body: {} })).status).toBe(401);
  const foreign: Record<string, string>[] = [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': '', origin: 'http://evil.example' },
    { 'sec-fetch-site': '' },
  ];
  for (const headers of foreign) {
    const answer = await call('POST', '/pieces', { as: admin.cookie, body: { deskId }, headers });
    expect([answer.status, answer.body.code]).toEqual([403, 'cross_site']);
  }
  const exact = await call('POST', '/pieces', {
    as: admin.cookie,
    body: { deskId, text },
    headers: { 'sec-fetch-site': '', origin: 'http://localhost:3000' },
  });
  expect(exact.status).toBe(201);
  expect((await call('GET', '/me', { as: 'next-auth.session-token=forged' })).status).toBe(401);
});

test('a piece is made from plain text, and its draft has an ETag', async () => {
  const { join, deskId } = await newsroom();
  const author = await join('Ines', ['author']);
  const made = await call('POST', '/pieces', { as: author.cookie, body: { deskId, text } });
  expect(made.status).toBe(201);
  expect(made.body).toMatchObject({
    headline: 'The ferry tax is a mistake',
    review: 'draft',
    publication: { status: 'none' },
    slug: null,
  });
  const at = `/pieces/${String(made.body.id)}/draft`;
  const draft = await call('GET', at, { as: author.cookie });
  expect(draft.headers.get('etag')).toBe('"1"');
  expect((await call('PUT', at, { as: author.cookie, body: { headline: 'The ferry tax' } })).status).toBe(428);
  const saved = await call('PUT', at, { as: author.cookie, body: { headline: 'The ferry tax' }, headers: { 'if-match': '"1"' } });
  expect([saved.status, saved.headers.get('etag')]).toEqual([200, '"2"']);
  const late = await call('PUT', at, { as: author.cookie, body: { headline: 'Another' }, headers: { 'if-match': '"1"' } });
  expect(late.status).toBe(409);
  expect(late.body).toMatchObject({ code: 'stale_draft', revision: 2, draft: { content: { headline: 'The ferry tax' } } });
  const source = await call('PUT', at, {
    as: author.cookie,
    body: { sources: [{ title: 'x', url: 'javascript:alert(1)' }] },
    headers: { 'if-match': '"2"' },
  });
  expect([source.status, source.body.fields]).toEqual([
    400,
    [{ field: '/sources/0/url', why: 'Must start with https:// or http://.' }],
  ]);
});

test('a text comes in as a file in three ways', async () => {
  const { join, deskId } = await newsroom();
  const author = await join('Ines', ['author']);
  const { body } = await call('POST', '/pieces', { as: author.cookie, body: { deskId } });
  const at = `/pieces/${String(body.id)}/import`;
  const asJson = await call('POST', at, { as: author.cookie, body: { filename: 'piece.txt', text } });
  expect([asJson.status, asJson.body.content]).toEqual([
    200,
    expect.objectContaining({ headline: 'The ferry tax is a mistake', standfirst: 'It hits islanders twice.' }),
  ]);
  const asText = await call('POST', at, {
    as: author.cookie,
    raw: '# Another headline\n\nA body.',
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  });
  expect(asText.body.content).toMatchObject({ headline: 'Another headline' });
  const form = new Response(
    (() => {
      const data = new FormData();
      data.set('file', new File(['A third one\n\nWith a body.'], 'third.md'));
      return data;
    })(),
  );
  const asForm = await call('POST', at, {
    as: author.cookie,
    raw: await form.text(),
    headers: { 'content-type': form.headers.get('content-type') ?? '' },
  });
  expect(asForm.body.content).toMatchObject({ headline: 'A third one' });
  expect((await call('POST', at, { as: author.cookie, body: { filename: 'piece.docx', text } })).status).toBe(415);
  expect(
    (await call('POST', at, { as: author.cookie, raw: 'a\u0000b', headers: { 'content-type': 'text/plain' } })).body,
  ).toMatchObject({ status: 400, fields: [{ field: '/text' }] });
});

test('bad requests of every kind are 4xx problems that name the field', async () => {
  const { admin, deskId } = await newsroom();
  const as = admin.cookie;
  const bad = async (raw: string, headers: Record<string, string> = {}) =>
    (await call('POST', '/pieces', { as, raw, headers })).body;
  expect(await bad('{')).toMatchObject({ status: 400, code: 'not_json' });
  expect(await bad('a', { 'content-type': 'text/plain' })).toMatchObject({ status: 415, code: 'unsupported_type' });
  expect(await bad(`"${'a'.repeat(4_000_000)}"`)).toMatchObject({ status: 413, code: 'too_large' });
  expect(await bad(`${'{"body":'.repeat(5_000)}1${'}'.repeat(5_000)}`)).toMatchObject({ status: 400, code: 'too_deep' });
  expect(await bad(JSON.stringify({ deskId, headline: 'a\ud800' }))).toMatchObject({
    status: 400,
    fields: [{ field: '/headline' }],
  });
  expect(await bad(JSON.stringify({ deskId, headline: 'a\u0000' }))).toMatchObject({
    status: 400,
    fields: [{ field: '/headline' }],
  });
  expect(await bad(JSON.stringify({ deskId: 7, role: 'admin', status: 'live', authorid: 1 }))).toMatchObject({
    status: 400,
    fields: [{ field: '/deskId' }, { field: '/role' }, { field: '/status' }, { field: '/authorid' }],
  });
  expect(await bad('[]')).toMatchObject({ status: 400, fields: [{ field: '', why: 'Must be an object.' }] });
  expect(
    (
      await call('POST', '/pieces', {
        as,
        body: { deskId, text },
        headers: { 'idempotency-key': 'ä'.normalize('NFD').slice(0, 1) + ' b' },
      })
    ).status,
  ).toBe(400);
  expect((await call('GET', '/pieces?limit=0', { as })).body).toMatchObject({ status: 400, fields: [{ field: '/limit' }] });
  expect((await call('GET', '/pieces?role=admin', { as })).body).toMatchObject({ status: 400, fields: [{ field: '/role' }] });
});

test('a retry with its key has one effect; the key with another body is refused', async () => {
  const { join, deskId } = await newsroom();
  const author = await join('Ines', ['author']);
  const headers = { 'idempotency-key': 'one-act' };
  const first = await call('POST', '/pieces', { as: author.cookie, body: { deskId, text }, headers });
  const second = await call('POST', '/pieces', { as: author.cookie, body: { deskId, text }, headers });
  expect([second.status, second.body.id]).toEqual([201, first.body.id]);
  expect((await call('GET', '/pieces', { as: author.cookie })).body.items).toHaveLength(1);
  expect((await call('POST', '/pieces', { as: author.cookie, body: { deskId, text: 'Another' }, headers })).status).toBe(409);
});

test('somebody else’s piece is answered as one that does not exist, byte for byte', async () => {
  const { join, deskId } = await newsroom();
  const author = await join('Ines', ['author']);
  const outsider = await join('Otto', ['author', 'reviewer']);
  const { body } = await call('POST', '/pieces', { as: author.cookie, body: { deskId, text: `Canary headline\n\n${text}` } });
  const theirs = String(body.id);
  const missing = 'a'.repeat(theirs.length);
  const exact = { version: 1, digest: 'a'.repeat(64) };
  const asks: [string, string, unknown?][] = [
    ['GET', ''],
    ['GET', '/room'],
    ['GET', '/draft'],
    ['GET', '/gate'],
    ['GET', '/edition'],
    ['GET', '/versions/1'],
    ['GET', '/diff?from=1&to=2'],
    ['GET', '/ledger'],
    ['PUT', '/draft', { headline: 'x' }],
    ['POST', '/import', { filename: 'a.txt', text }],
    ['POST', '/versions', { revision: 1 }],
    ['POST', '/looks', { version: 1 }],
    ['POST', '/consents', exact],
    ['POST', '/decisions', { kind: 'decline', ...exact, reason: 'because' }],
    ['POST', '/counterpoints', { ...exact, kind: 'missing', perspective: 'security', text: 'x', sources: [] }],
  ];
  for (const [method, rest, sent] of asks) {
    const [one, other] = await Promise.all(
      [theirs, missing].map((id) =>
        call(method, `/pieces/${id}${rest}`, {
          as: outsider.cookie,
          ...(sent === undefined ? {} : { body: sent }),
          headers: { 'if-match': '"1"' },
        }),
      ),
    );
    expect([method, rest, one?.status]).toEqual([method, rest, 404]);
    expect([one?.text, ...(one?.headers ?? [])]).toEqual([other?.text, ...(other?.headers ?? [])]);
    expect(one?.text).not.toContain('anary');
  }
  expect((await call('GET', '/pieces?q=canary', { as: outsider.cookie })).body).toMatchObject({ items: [], next: null });
});

test('a token reads and saves, and never judges, consents or decides', async () => {
  const { join, deskId, tokenOf } = await newsroom();
  const author = await join('Ines', ['author']);
  const as = tokenOf(author.personId);
  const made = await call('POST', '/pieces', { as, body: { deskId, text }, headers: { 'sec-fetch-site': '' } });
  expect(made.status).toBe(201);
  const submit = await call('POST', `/pieces/${String(made.body.id)}/versions`, { as, body: { revision: 1 } });
  expect([submit.status, submit.body.reason]).toEqual([403, 'person_only']);
  expect((await call('POST', '/tokens', { as, body: { name: 'more' } })).status).toBe(403);
  expect((await call('GET', '/sessions', { as })).status).toBe(403);
  expect((await call('GET', '/me', { as: 'Bearer cp_unknown' })).status).toBe(401);
});

test('who is demoted or closed loses it with the next request; sessions are listed and revocable', async () => {
  const { join, admin } = await newsroom();
  const editor = await join('Ed', ['editor']);
  expect((await call('GET', '/people', { as: editor.cookie })).status).toBe(200);
  const change = (body: object) =>
    call('PATCH', `/people/${editor.personId}`, {
      as: admin.cookie,
      body: {
        roles: ['author'],
        holds: [],
        checksFacts: false,
        disabled: false,
        before: appointed(database(), editor.personId),
        ...body,
      },
    });
  expect((await change({})).status).toBe(200);
  expect((await call('GET', '/people', { as: editor.cookie })).status).toBe(403);
  const sessions = (await call('GET', '/sessions', { as: editor.cookie })).body.items as { id: string; current: boolean }[];
  const current = sessions.find((one) => one.current);
  expect((await call('DELETE', `/sessions/${current?.id ?? ''}`, { as: editor.cookie })).status).toBe(204);
  expect((await call('GET', '/me', { as: editor.cookie })).status).toBe(401);
  expect((await change({ disabled: true })).status).toBe(200);
  const last = await call('PATCH', `/people/${admin.personId}`, {
    as: admin.cookie,
    body: {
      roles: ['editor'],
      holds: [],
      checksFacts: false,
      disabled: false,
      before: appointed(database(), admin.personId),
    },
  });
  expect([last.status, last.body.code]).toEqual([422, 'last_admin']);
});

test('setting up may load the demo newsroom beside one’s own', async () => {
  const { admin } = await newsroom({ demo: true });
  const people = (await call('GET', '/people', { as: admin.cookie })).body.items as { email: string }[];
  expect(people.map((one) => one.email)).toEqual(expect.arrayContaining(['ada@quay.example', 'rights@demo.example']));
  expect(((await call('GET', '/pieces?state=live', { as: admin.cookie })).body.items as unknown[]).length).toBeGreaterThan(0);
  expect((await call('GET', '/desks', { as: admin.cookie })).body.items).toHaveLength(2);
});

test('an id in a body that leads nowhere: 404, which the document names', async () => {
  const { admin, deskId, join } = await newsroom();
  const author = await join('Ines', ['author']);
  const nowhere = 'a'.repeat(24);
  const asked: [string, string, object][] = [
    ['/pieces', author.cookie, { deskId: nowhere, text }],
    ['/policies', admin.cookie, { deskId: nowhere, size: 'small' }],
    ['/pieces', admin.cookie, { deskId, authorId: nowhere, text }],
  ];
  for (const [path, as, body] of asked) {
    const { status } = await call('POST', path, { as, body });
    const row = api.find((each) => each.method === 'POST' && each.path === path);
    expect(row && statusesOf(row)).toContain(status);
    expect(row && statusesOf(row)).toContain(404);
  }
  expect((await call('POST', '/pieces', { as: author.cookie, body: { deskId: nowhere, text } })).status).toBe(404);
});
