import { beforeEach, expect, test } from 'vitest';
import { GET as frontPage } from '@/app/_server/published/next-route';
import { rateLimits, take } from '@/app/_server/rate-limits';
import { call, newsroom } from './newsroom';

/** Counts of other tests of this process are no business of these. */
beforeEach(() => void Reflect.deleteProperty(globalThis, Symbol.for('counterpoint.rate-limits')));

const text = 'A headline\n\nA body of one sentence.';
async function house() {
  const { join, deskId } = await newsroom();
  const [author, other] = [await join('Ines', ['author']), await join('Olga', ['author'])];
  const made = async (as: string) =>
    `/pieces/${String((await call('POST', '/pieces', { as, body: { deskId, text } })).body['id'])}`;
  return {
    personId: author.personId,
    author: author.cookie,
    other: other.cookie,
    mine: await made(author.cookie),
    theirs: await made(other.cookie),
  };
}
type Asked = { status: number; headers: Headers };

/** As many as there may be go through; the next one is told when to come again; somebody else is not held up. */
async function bounded(most: number, ask: () => Promise<Asked>, another: () => Promise<Asked>) {
  const passed = await Promise.all(Array.from({ length: most }, ask));
  expect(passed.filter(({ status }) => status === 429)).toEqual([]);
  const over = await ask();
  expect(over.status).toBe(429);
  expect(Number(over.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await another()).status).not.toBe(429);
}

test('saves, by person', async () => {
  const { author, other, mine, theirs } = await house();
  const save = (as: string, at: string) => () =>
    call('PUT', `${at}/draft`, { as, body: { byline: 'x' }, headers: { 'if-match': '"1"' } });
  await bounded(rateLimits.save.most, save(author, mine), save(other, theirs));
});

test('searches, by person; a list without words is none', async () => {
  const { author, other } = await house();
  const search = (as: string) => () => call('GET', '/pieces?q=ferry', { as });
  await bounded(rateLimits.search.most, search(author), search(other));
  expect((await call('GET', '/pieces', { as: author })).status).toBe(200);
});

test('comparisons, by person', async () => {
  const { author, other, mine, theirs } = await house();
  for (const [as, at] of [
    [author, mine],
    [other, theirs],
  ] as const)
    expect((await call('POST', `${at}/versions`, { as, body: { revision: 1 } })).status).toBe(201);
  const compare = (as: string, at: string) => () => call('GET', `${at}/diff?from=1&to=1`, { as });
  await bounded(rateLimits.compare.most, compare(author, mine), compare(other, theirs));
});

test('views, by person', async () => {
  const { author, other } = await house();
  const view = (as: string) => () => call('GET', '/me', { as });
  await bounded(rateLimits.view.most, view(author), view(other));
});

test('public pages, by address', async () => {
  await newsroom();
  const read = (address: string) => () =>
    frontPage(new Request('http://localhost:3000/', { headers: { 'x-forwarded-for': address } }));
  await bounded(rateLimits.public_page.most, read('203.0.113.1'), read('203.0.113.2'));
});

test('imports, by person', async () => {
  const { author, other, personId } = await house();
  const understand = (as: string) => call('POST', '/imports', { as, body: { filename: 'a.txt', text } });
  // All but one of them without their two seconds in a thread.
  for (let at = 1; at < rateLimits.import.most; at += 1) await take('import', personId);
  expect((await understand(author)).status).toBe(200);
  const over = await understand(author);
  expect([over.status, Number(over.headers.get('retry-after')) > 0]).toEqual([429, true]);
  expect((await understand(other)).status).toBe(200);
});
