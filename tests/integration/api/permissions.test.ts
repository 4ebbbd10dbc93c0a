import { beforeEach, describe, expect, test } from 'vitest';
import { api, needsPerson, statusesOf } from '@/lib/review/api';
import { shippedPolicies } from '@/lib/review/policy';
import { call, newsroom } from './newsroom';
import { samples } from './samples';

const queries: Record<string, string> = {
  '/pieces/:id/diff': '?from=1&to=2',
  '/pieces/:id/versions/:n/export': '?format=docx',
};
/** Every signed-in person may ask these; what they get is their own. */
const everybody = new Set(['see_policies', 'make_token', 'see_piece', 'look', 'understand_file']);

const shape = async () => {
  const { join, deskId, admin, tokenOf } = await newsroom();
  const author = await join('Ines', ['author']);
  const { body } = await call('POST', '/pieces', {
    as: author.cookie,
    body: { deskId, text: 'A headline\n\nA body of one sentence.' },
  });
  const outsider = await join('Otto', ['reviewer']);
  return { deskId, piece: String(body.id), outsider, admin, token: tokenOf(admin.personId) };
};
let world: Awaited<ReturnType<typeof shape>>;
beforeEach(async () => {
  world = await shape();
});

/** Asks this row of the table about the author's piece (or about no such thing), as this person. */
function ask(row: (typeof api)[number], as: string | null) {
  const name = `${row.method} ${row.path}`;
  const policy = { deskId: world.deskId, data: shippedPolicies.pair };
  const own: Record<string, unknown> = {
    'POST /pieces': { deskId: world.deskId },
    'POST /policies': { ...policy, basedOn: 1 },
    'POST /policies/dry-run': policy,
  };
  const id = row.path.startsWith('/pieces')
    ? world.piece
    : row.path.startsWith('/people')
      ? world.outsider.personId
      : 'nosuchthing2222222222222';
  const body = own[name] ?? samples[name];
  const address = row.path.replace(':id', id).replace(':n', '1') + (queries[row.path] ?? '');
  return call(row.method, address, { as, ...(body === undefined ? {} : { body }), headers: { 'if-match': '"1"' } });
}

const rows = api.map((row) => [`${row.method} ${row.path}`, row] as const);

test('every address that takes a body has a sample here', () => {
  const bodied = api.filter((row) => row.input).map((row) => `${row.method} ${row.path}`);
  expect(Object.keys(samples).toSorted()).toEqual(bodied.toSorted());
});

describe('who is not signed in', () => {
  test('gets 401 everywhere but where nobody can be', async () => {
    for (const [name, row] of rows) {
      const { status } = await ask(row, null);
      expect([name, status]).toEqual([name, row.action === null ? expect.any(Number) : 401]);
      if (row.action === null) expect([200, 404, 409, 410]).toContain(status);
    }
  });
});

describe('a token, even an administrator’s', () => {
  test('judges, consents and decides nothing', async () => {
    for (const [name, row] of rows.filter(([, one]) => needsPerson(one))) {
      const { status } = await ask(row, world.token);
      // A piece that they may not know of does not exist for them, person or not.
      expect([name, [403, 404].includes(status)]).toEqual([name, true]);
      if (!row.path.includes(':id')) expect([name, status]).toEqual([name, 403]);
    }
  });
});

describe('somebody who has no part in it', () => {
  test('may not act, and what is another’s does not exist', async () => {
    for (const [name, row] of rows.filter(([, one]) => one.action !== null)) {
      const { status } = await ask(row, world.outsider.cookie);
      const expected =
        row.path.includes(':id') && !/^\/(people|invitations)/.test(row.path)
          ? 404
          : row.action && everybody.has(row.action)
            ? null
            : 403;
      if (expected === null) expect([name, status < 300 || status === 422]).toEqual([name, true]);
      else expect([name, status]).toEqual([name, expected]);
    }
  });
});

test('no answer has a status that its row does not promise', async () => {
  for (const [name, row] of rows)
    for (const as of [null, world.outsider.cookie, world.admin.cookie, world.token]) {
      const { status } = await ask(row, as);
      expect([name, [...statusesOf(row), 422].includes(status)], String(status)).toEqual([name, true]);
      if (['DELETE /sessions', 'POST /me/password'].includes(name)) world = await shape();
    }
});
