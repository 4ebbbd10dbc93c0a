import { expect, test, vi } from 'vitest';
import { deviceCookie, knownDevice } from '@/app/_server/known-device';
import { refuseSignIn } from '@/app/_server/refuse-sign-in';
import { accountOf } from '@/app/_server/sign-in';
import { signInSentence } from '@/app/_server/sign-in-errors';
import { POST as signIn, DELETE as wrongMethod } from '@/app/api/auth/sign-in/route';
import { POST as signOut } from '@/app/api/auth/sign-out/route';
import { database } from '@/db/connection/open';
import { problems } from '@/lib/words/en/problems';
import { words } from '@/lib/words/en/shared';
import { english } from '@/lib/words/language';
import { appointed } from '@/tests/support/appointed';
import { call, newsroom } from './newsroom';

const none = { params: Promise.resolve({}) };
let address = 0;
/** Each test comes from another place: failures are counted by it. */
const from = () => `203.0.113.${(address += 1)}`;
const post = (body: object | URLSearchParams, headers: Record<string, string> = {}) =>
  signIn(
    new Request('http://localhost:3000/api/auth/sign-in', {
      method: 'POST',
      headers: {
        'sec-fetch-site': 'same-origin',
        ...(body instanceof URLSearchParams ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      body: body instanceof URLSearchParams ? body : JSON.stringify(body),
    }),
    none,
  );
const cookieIn = (response: Response) => response.headers.get('set-cookie')?.split(';')[0] ?? '';

test('signing in gives a fresh session, ends the one before, and goes only to a path of this site', async () => {
  const { admin } = await newsroom();
  const ip = { 'x-forwarded-for': from() };
  const form = await post(
    new URLSearchParams({ email: ' ADA@quay.example ', password: admin.password, callbackUrl: '/pieces/x?y=1' }),
    { cookie: admin.cookie, ...ip },
  );
  expect([form.status, form.headers.get('location')]).toEqual([303, '/pieces/x?y=1']);
  const fresh = cookieIn(form);
  expect((await call('GET', '/me', { as: fresh })).status).toBe(200);
  expect((await call('GET', '/me', { as: admin.cookie })).status).toBe(401);
  const json = await post({ email: admin.email, password: admin.password, callbackUrl: '//evil.example/' }, ip);
  expect([json.status, await json.json()]).toEqual([200, { to: '/desk' }]);
  const out = await signOut(
    new Request('http://localhost:3000/api/auth/sign-out', {
      method: 'POST',
      headers: { cookie: fresh, 'sec-fetch-site': 'same-origin' },
    }),
    none,
  );
  expect([out.status, out.headers.get('location')]).toEqual([303, '/sign-in?signed-out']);
  expect(out.headers.get('set-cookie')).toContain('Max-Age=0');
  expect((await call('GET', '/me', { as: fresh })).status).toBe(401);
});

test('wrong, unknown and closed are one answer', async () => {
  const { admin, join } = await newsroom();
  const closed = await join('Carl', ['author']);
  await call('PATCH', `/people/${closed.personId}`, {
    as: admin.cookie,
    body: { roles: ['author'], holds: [], checksFacts: false, disabled: true, before: appointed(database(), closed.personId) },
  });
  const ip = { 'x-forwarded-for': from() };
  const answers = await Promise.all(
    [
      { email: admin.email, password: 'not the right one' },
      { email: 'nobody@quay.example', password: 'not the right one' },
      { email: closed.email, password: closed.password },
    ].map(async (body) => {
      const answer = await post(body, ip);
      return [answer.status, await answer.text(), answer.headers.get('set-cookie')];
    }),
  );
  expect(answers[0]?.[0]).toBe(401);
  expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1);
});

test('ten failures in a quarter of an hour close the door, by account and by address', async () => {
  const { admin, join } = await newsroom();
  const other = await join('Olga', ['author']);
  const ip = from();
  // At once: a sweep in parallel is no way round.
  const tries = await Promise.all(
    Array.from({ length: 14 }, () =>
      post({ email: 'Olga@Quay.example', password: 'wrong wrong wrong' }, { 'x-forwarded-for': ip }),
    ),
  );
  expect(tries.filter((one) => one.status === 401)).toHaveLength(10);
  expect(tries.filter((one) => one.status === 429)).toHaveLength(4);
  const elsewhere = await post({ email: other.email, password: other.password }, { 'x-forwarded-for': from() });
  expect([elsewhere.status, Number(elsewhere.headers.get('retry-after')) <= 900]).toEqual([429, true]);
  expect((await post({ email: admin.email, password: admin.password }, { 'x-forwarded-for': ip })).status).toBe(429);
  expect((await post({ email: admin.email, password: admin.password }, { 'x-forwarded-for': from() })).status).toBe(200);
  const form = await post(new URLSearchParams({ email: other.email, password: 'x' }), { 'x-forwarded-for': from() });
  expect(form.headers.get('location')).toBe('/sign-in?error=too-many&callbackUrl=%2Fdesk');
});

test('one address locks no account but those that it had tries left for', async () => {
  const { join } = await newsroom();
  const people = [];
  for (const name of ['Omar', 'Pia', 'Quin']) people.push(await join(name, ['author']));
  const ip = { 'x-forwarded-for': from() };
  for (const { email } of people)
    await Promise.all(Array.from({ length: 15 }, () => post({ email, password: 'wrong wrong wrong' }, ip)));
  const fromElsewhere = ({ email, password }: { email: string; password: string }) =>
    post({ email, password }, { 'x-forwarded-for': from() });
  const statuses = await Promise.all(people.map(async (one) => (await fromElsewhere(one)).status));
  expect(statuses).toEqual([429, 200, 200]);
});

test('Retry-After says what is left of the quarter of an hour', async () => {
  const { join } = await newsroom();
  const { email } = await join('Rosa', ['author']);
  const ip = { 'x-forwarded-for': from() };
  for (let at = 0; at < 10; at += 1) await post({ email, password: 'wrong wrong wrong' }, ip);
  await new Promise((later) => setTimeout(later, 2_100));
  const waits = [
    await post({ email, password: 'x' }, ip),
    await refuseSignIn(new Request('http://localhost:3000/api/auth/callback/credentials', { headers: ip }), { email }),
  ].map((answer) => [answer?.status, Number(answer?.headers.get('retry-after'))]);
  for (const [status, seconds = 0] of waits) {
    expect(status).toBe(429);
    expect(seconds).toBeGreaterThan(880);
    expect(seconds).toBeLessThanOrEqual(898);
  }
});

test('a form that the disk or a bug stood in the way of goes back to its page, which says why, and keeps where to go', async () => {
  const { admin } = await newsroom();
  const { $client } = database();
  const send = () =>
    post(new URLSearchParams({ email: admin.email, password: admin.password, callbackUrl: '/pieces/x' }), {
      'x-forwarded-for': from(),
    });
  const pageAfter = async () => {
    const answer = await send();
    expect([answer.status, answer.headers.get('set-cookie')]).toEqual([303, null]);
    const { pathname, searchParams } = new URL(answer.headers.get('location') ?? '', 'http://localhost');
    expect([pathname, searchParams.get('callbackUrl')]).toEqual(['/sign-in', '/pieces/x']);
    return signInSentence(english, searchParams.get('error') ?? undefined);
  };
  $client.exec('CREATE TABLE filling (x); INSERT INTO filling VALUES (zeroblob(3000))');
  $client.pragma(`max_page_count = ${String($client.pragma('page_count', { simple: true }))}`);
  $client.exec('CREATE TEMP TRIGGER full BEFORE INSERT ON sessions BEGIN INSERT INTO filling VALUES (zeroblob(100000)); END');
  expect(await pageAfter()).toBe(problems.disk_full);
  const json = await post({ email: admin.email, password: admin.password }, { 'x-forwarded-for': from() });
  expect([json.status, ((await json.json()) as { detail: string }).detail]).toEqual([507, problems.disk_full]);
  $client.pragma('max_page_count = 1000000');
  $client.exec("DROP TRIGGER full; CREATE TEMP TRIGGER bug BEFORE INSERT ON sessions BEGIN SELECT RAISE(ABORT, 'a bug'); END");
  expect(await pageAfter()).toBe(words.errors.unexpected);
  $client.exec('DROP TRIGGER bug; DROP TABLE filling');
  expect((await send()).headers.get('location')).toBe('/pieces/x');
});

test('another site cannot sign anybody in or out; a GET does nothing', async () => {
  const { admin } = await newsroom();
  expect((await post({ email: admin.email, password: admin.password }, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  const out = await signOut(
    new Request('http://localhost:3000/', { method: 'POST', headers: { cookie: admin.cookie, origin: 'https://evil.example' } }),
    none,
  );
  expect(out.status).toBe(403);
  expect((await call('GET', '/me', { as: admin.cookie })).status).toBe(200);
  expect((await wrongMethod(new Request('http://localhost:3000/', { method: 'DELETE' }), none)).status).toBe(405);
});

test('over https the cookie is Secure and has its prefix', async () => {
  const { admin } = await newsroom();
  vi.stubEnv('BASE_URL', 'https://desk.example');
  const answer = await post({ email: admin.email, password: admin.password }, { 'x-forwarded-for': from() });
  expect(answer.headers.get('set-cookie')).toMatch(/^__Secure-next-auth\.session-token=.*; HttpOnly; SameSite=Lax; Secure$/);
});

test('another password ends the other sessions, and wants the one of now', async () => {
  const { admin, cookieOf } = await newsroom();
  const other = await cookieOf(admin.personId);
  const headers = { 'x-forwarded-for': from() };
  const wrong = await call('POST', '/me/password', {
    as: admin.cookie,
    body: { current: 'wrong', password: 'another long one' },
    headers,
  });
  expect([wrong.status, wrong.body.fields]).toEqual([422, [{ field: '/current', why: 'This is not your current password.' }]]);
  expect(
    (
      await call('POST', '/me/password', {
        as: admin.cookie,
        body: { current: admin.password, password: 'another long one' },
        headers,
      })
    ).status,
  ).toBe(204);
  expect((await call('GET', '/me', { as: admin.cookie })).status).toBe(200);
  expect((await call('GET', '/me', { as: other })).status).toBe(401);
  expect((await post({ email: admin.email, password: 'another long one' }, headers)).status).toBe(200);
});

const deviceIn = (response: Response) =>
  response.headers
    .getSetCookie()
    .find((one) => one.includes('counterpoint.device'))
    ?.split(';')[0] ?? '';

test('wrong passwords from anywhere lock nobody out of a device where they signed in before', async () => {
  const { admin, join } = await newsroom();
  const other = await join('Nora', ['author']);
  const right = { email: admin.email, password: admin.password };
  const device = deviceIn(await post(right, { 'x-forwarded-for': from() }));
  const known = (body: object, more: Record<string, string> = {}) =>
    post(body, { cookie: device, 'x-forwarded-for': 'the attacker', ...more });
  for (let at = 0; at < 12; at += 1)
    await post({ ...right, password: 'wrong wrong wrong' }, { 'x-forwarded-for': 'the attacker' });
  expect((await post(right, { 'x-forwarded-for': from() })).status).toBe(429);
  // Known by its cookie, even behind the attacker's own address.
  expect((await known(right)).status).toBe(200);
  // The cookie is no way to guess on: ten, and it is over, for this device and this account.
  const guesses = await Promise.all(Array.from({ length: 12 }, () => known({ ...right, password: 'wrong wrong wrong' })));
  expect(guesses.filter((one) => one.status === 401)).toHaveLength(10);
  expect((await known(right)).status).toBe(429);
  // Nor does it know another account, nor can it be made up.
  const theirs = { email: other.email, password: other.password };
  expect((await known(theirs)).status).toBe(429);
  const forged = device.replace(/=[^.]*/, '=made-up');
  expect((await known(theirs, { cookie: forged })).status).toBe(429);
  expect((await post(theirs, { 'x-forwarded-for': from() })).status).toBe(200);
});

test('a browser that colleagues share is known to each of the last ten, and to nobody who has not signed in there', async () => {
  const { join } = await newsroom();
  const stranger = await join('Stranger', ['author']);
  const people: (typeof stranger)[] = [];
  for (const letter of 'abcdefghijk') people.push(await join(`Colleague-${letter}`, ['author']));
  let cookie = '';
  for (const { email, password } of people) {
    const answer = await post({ email, password }, { cookie, 'x-forwarded-for': from() });
    expect(answer.status).toBe(200);
    cookie = deviceIn(answer);
  }
  expect(cookie.length).toBeLessThan(600);
  const headers = new Headers({ cookie });
  const devices = people.map(({ email }) => knownDevice(headers, accountOf(email)));
  // Eleven signed in: the first is forgotten.
  expect(devices.map((one) => one !== null)).toEqual(people.map((_, nth) => nth > 0));
  expect(new Set(devices.slice(1)).size).toBe(1);
  expect(knownDevice(headers, accountOf(stranger.email))).toBeNull();
  // Signing in again keeps a place; a cookie that was written by somebody else is echoed to nobody.
  const again = new Headers({ cookie: deviceCookie(headers, accountOf(people[1]?.email ?? '')).split(';')[0] ?? '' });
  expect(people.map(({ email }) => knownDevice(again, accountOf(email)) !== null)).toEqual(people.map((_, nth) => nth > 0));
  const odd = deviceCookie(new Headers({ cookie: `counterpoint.device=a"b.<x>.${'z'.repeat(5_000)}` }), 'a@b.example');
  expect(odd).toMatch(/^counterpoint\.device=[\w-]{22}\.[\w-]{43};/);
});

test('who joins is known from the first moment; the device’s cookie goes to the sign-in alone', async () => {
  const { setup } = await newsroom();
  const cookies = setup.headers.getSetCookie();
  expect(cookies).toHaveLength(2);
  expect(cookies.find((one) => one.startsWith('counterpoint.device='))).toMatch(
    /; Path=\/api\/auth; Max-Age=\d+; HttpOnly; SameSite=Lax$/,
  );
});

test('of four changes at once from one password one is 204 and the others 409; with one key all are the same answer', async () => {
  for (const key of [null, 'one-act']) {
    const { admin } = await newsroom();
    const answers = await Promise.all(
      Array.from({ length: 4 }, (_, nth) =>
        call('POST', '/me/password', {
          as: admin.cookie,
          body: { current: admin.password, password: `another long one ${key ?? nth}` },
          headers: key === null ? {} : { 'idempotency-key': key },
        }),
      ),
    );
    const statuses = answers.map((one) => one.status).toSorted((a, b) => a - b);
    expect(statuses).toEqual(key === null ? [204, 409, 409, 409] : [204, 204, 204, 204]);
    if (key === null) expect(answers.find((one) => one.status === 409)?.body['code']).toBe('stale_password');
  }
});

test('another password takes back the tokens for programs, and so does closing an account, for good', async () => {
  const { admin, join, tokenOf } = await newsroom();
  const author = await join('Ines', ['author']);
  const [mine, theirs] = [tokenOf(admin.personId), tokenOf(author.personId)];
  const body = { current: admin.password, password: 'another long one' };
  expect((await call('POST', '/me/password', { as: admin.cookie, body })).status).toBe(204);
  expect((await call('GET', '/me', { as: mine })).status).toBe(401);
  expect((await call('GET', '/me', { as: theirs })).status).toBe(200);
  for (const disabled of [true, false])
    await call('PATCH', `/people/${author.personId}`, {
      as: admin.cookie,
      body: { roles: ['author'], holds: [], checksFacts: false, disabled, before: appointed(database(), author.personId) },
    });
  expect((await call('GET', '/me', { as: theirs })).status).toBe(401);
  expect((await call('GET', '/me', { as: author.cookie })).status).toBe(401);
});

test('the tries for a new password are the person’s, whoever else failed from their address', async () => {
  const { admin } = await newsroom();
  const ask = (current: string) =>
    call('POST', '/me/password', { as: admin.cookie, body: { current, password: 'another long one' } });
  for (let at = 0; at < 10; at += 1) expect((await ask('wrong')).status).toBe(422);
  const over = await ask(admin.password);
  expect([over.status, Number(over.headers.get('retry-after')) > 0]).toEqual([429, true]);
});
