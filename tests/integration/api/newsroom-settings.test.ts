/** The newsroom's name and contact, and invitations: what an administrator changes. */
import { expect, test } from 'vitest';
import { database } from '@/db/connection/open';
import { call, newsroom } from './newsroom';

test('a newsroom’s name and contact are changed by whoever saw what they replace', async () => {
  const { admin } = await newsroom();
  const as = admin.cookie;
  const { body: before } = await call('GET', '/newsroom', { as });
  const change = (body: object) => call('PATCH', '/newsroom', { as, body });
  expect(await change({ name: 'The Quay Post' })).toMatchObject({ status: 409, body: { code: 'stale_form', now: before } });
  expect(await change({ name: 'The Quay Post', before })).toMatchObject({ status: 200, body: { name: 'The Quay Post' } });
  // A stale tab: nothing of it is stored, and what is there is named.
  const stale = await change({ contact: 'desk@quay.example', before });
  expect(stale).toMatchObject({ status: 409, body: { code: 'stale_form', what: 'newsroom', now: { name: 'The Quay Post' } } });
  expect((await call('GET', '/newsroom', { as })).body).toEqual({ ...before, name: 'The Quay Post' });
  // The very same again is no conflict.
  expect((await change({ name: 'The Quay Post', before })).status).toBe(200);
  expect((await change({ contact: 'desk@quay.example', before: { ...before, name: 'The Quay Post' } })).status).toBe(200);
  expect((await call('GET', '/newsroom', { as })).body).toEqual({ name: 'The Quay Post', contact: 'desk@quay.example' });
  expect((await change({ name: '' })).status).toBe(400);
});

test('an invitation is sent again, to a corrected address, and taken back: only the last link works', async () => {
  const { admin, join } = await newsroom();
  const as = admin.cookie;
  const joins = (token: unknown) =>
    call('POST', '/invitations/accept', { body: { token, name: 'Ida', password: 'twelve letters long' } });
  const first = await call('POST', '/invitations', { as, body: { email: 'ido@quay.example', roles: ['author'] } });
  const id = String(first.body.id);
  const again = await call('POST', `/invitations/${id}/links`, { as, body: { email: 'ida@quay.example' } });
  expect(again).toMatchObject({ status: 201, body: { id } });
  expect(again.body.token).not.toBe(first.body.token);
  const letters = () => database().$client.prepare('SELECT recipient FROM mail WHERE sent_at IS NULL').pluck().all();
  expect(letters()).toEqual(['ida@quay.example']);
  expect((await joins(first.body.token)).status).toBe(410);
  expect((await call('GET', '/invitations', { as })).body.items).toMatchObject([{ id, email: 'ida@quay.example' }]);
  expect((await call('POST', `/invitations/${id}/links`, { as, body: { email: admin.email } })).status).toBe(409);

  expect((await call('DELETE', `/invitations/${id}`, { as })).status).toBe(204);
  expect(letters()).toEqual([]);
  expect((await joins(again.body.token)).status).toBe(410);
  expect((await call('GET', '/invitations', { as })).body.items).toEqual([]);
  for (const gone of [id, 'nosuchthing2222222222222']) {
    expect((await call('DELETE', `/invitations/${gone}`, { as })).status).toBe(404);
    expect((await call('POST', `/invitations/${gone}/links`, { as, body: { email: 'x@quay.example' } })).status).toBe(404);
  }

  const kept = await call('POST', '/invitations', { as, body: { email: 'ole@quay.example', roles: ['author'] } });
  expect((await joins(kept.body.token)).status).toBe(201);
  // Whoever joined is taken back nowhere, and gets no second link.
  expect((await call('DELETE', `/invitations/${String(kept.body.id)}`, { as })).status).toBe(404);
  const { cookie: theirs } = await join('Una', ['author', 'editor']);
  expect((await call('POST', `/invitations/${id}/links`, { as: theirs, body: { email: 'x@quay.example' } })).status).toBe(403);
  expect((await call('DELETE', `/invitations/${id}`, { as: theirs })).status).toBe(403);
});
