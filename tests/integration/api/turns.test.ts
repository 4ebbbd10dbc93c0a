import { expect, test } from 'vitest';
import { type Work, withinWorkLimit } from '@/app/_server/work-limit';
import { threads } from '@/db/worker/threads';
import { call, newsroom } from './newsroom';

const page = { raw: '<h1>Salt is free</h1><p>It lies about on the shore.</p>', headers: { 'content-type': 'text/html' } };
const long = `Ice is not free\n\n${'It costs the town a great deal to keep fish cold. '.repeat(500)}`;

/** Holds every place of a lane until it is let go. */
function crowd(lane: { enter: (work: () => Promise<void>) => Promise<void> | null }, most: number) {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  const waiting = Array.from({ length: most }, () => Promise.resolve(lane.enter(() => held)));
  return async () => {
    release();
    await Promise.all(waiting.filter((one) => one !== null));
  };
}

test('one person has one file read at a time; others do not wait for them', async () => {
  const { join } = await newsroom();
  const ines = await join('Ines', ['author']);
  const omar = await join('Omar', ['author']);
  const asked = await Promise.all([ines, ines, omar].map(({ cookie }) => call('POST', '/imports', { as: cookie, ...page })));
  expect(asked[2]?.status).toBe(200);
  // Which of the two comes first is the runtime's to say.
  const [read, refused] = asked.slice(0, 2).toSorted((one, other) => one.status - other.status);
  expect([read?.status, refused?.status, refused?.body.code]).toEqual([200, 429, 'one_file_at_a_time']);
  expect(refused?.headers.get('retry-after')).toBe('2');
  expect((await call('POST', '/imports', { as: ines.cookie, ...page })).status).toBe(200);
});

test.each<[Work, number]>([
  ['import', 40],
  ['export', 60],
])('%s: so many in ten minutes for each person, and then 429 with when to come again', async (work, most) => {
  const done = () => Promise.resolve(new Response(null, { status: 204 }));
  for (let taken = 0; taken < most; taken += 1) expect((await withinWorkLimit(work, 'p1', done)).status).toBe(204);
  const refused = await withinWorkLimit(work, 'p1', done);
  expect(await refused.json()).toMatchObject({ status: 429, code: 'too_many_files' });
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(2);
  expect((await withinWorkLimit(work, 'p2', done)).status).toBe(204);
});

test('work that fails gives its turn back', async () => {
  await expect(withinWorkLimit('import', 'p3', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect((await withinWorkLimit('import', 'p3', () => Promise.resolve(new Response()))).status).toBe(200);
});

test('a long text that comes in as JSON is understood where files are, a short one at once', async () => {
  const { join, deskId } = await newsroom();
  const { cookie } = await join('Ines', ['author']);
  const make = (text: string) => call('POST', '/pieces', { as: cookie, body: { deskId, text } });
  const release = crowd(threads().own, 22);
  const refused = await make(long);
  expect([refused.status, refused.body.code]).toEqual([503, 'busy']);
  expect((await make(long.slice(0, 1_000))).status).toBe(201);
  await release();
  expect((await make(long)).body).toMatchObject({ headline: 'Ice is not free' });
});

test('a hostile text is refused as a hostile file is, and makes no piece', async () => {
  const { join, deskId } = await newsroom();
  const { cookie } = await join('Ines', ['author']);
  const notes = Array.from({ length: 10_001 }, (_, at) => `[^${at}]: n`).join('\n');
  const cases: [string, string][] = [
    [`---\n${'a: b\n'.repeat(190_000)}x`, 'took_too_long'],
    ['![[](<'.repeat(300_000), 'took_too_long'],
    [`${Array.from({ length: 10_001 }, (_, at) => `w[^${at}]`).join(' ')}\n\n${notes}`, 'too_many_notes'],
  ];
  for (const [text, reason] of cases) {
    const answer = await call('POST', '/pieces', { as: cookie, body: { deskId, text } });
    expect([answer.status, answer.body.code, answer.body.reason]).toEqual([422, 'file_refused', reason]);
  }
  expect((await call('GET', '/pieces', { as: cookie })).body.items).toEqual([]);
});

test('who may make no piece has no text read', async () => {
  const { join, deskId } = await newsroom();
  const { cookie } = await join('Rosa', ['reviewer'], { holds: ['security'] });
  const release = crowd(threads().own, 22);
  expect((await call('POST', '/pieces', { as: cookie, body: { deskId, text: long } })).status).toBe(403);
  await release();
});
