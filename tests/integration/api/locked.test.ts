import { setTimeout as pause } from 'node:timers/promises';
import BetterSqlite3 from 'better-sqlite3';
import { expect, onTestFinished, test, vi } from 'vitest';
import { database, databaseFile } from '@/db/connection/open';
import { log } from '@/db/logger';
import { api } from '@/lib/review/api';
import { type Answer, call, newsroom } from './newsroom';

/** Another program takes the database for itself, as a person with a shell does. */
function hold(): () => void {
  const other = new BetterSqlite3(databaseFile());
  other.exec('BEGIN IMMEDIATE');
  let held = true;
  const letGo = () => {
    if (held) other.exec('ROLLBACK');
    if (held) other.close();
    held = false;
  };
  onTestFinished(letGo);
  return letGo;
}

/** Half of what a connection waits inside SQLite (`PRAGMAS.busy_timeout`): a write that stops the process takes longer, and the pauses of a busy machine are shorter. */
const AT_MOST_MS = 2_500;

/** The longest time (ms) in which nobody else was served, while `act` runs. */
async function stopped<T>(act: () => Promise<T>): Promise<{ longest: number; result: T }> {
  let last = performance.now();
  let longest = 0;
  const beat = setInterval(() => {
    longest = Math.max(longest, performance.now() - last - 5);
    last = performance.now();
  }, 5);
  const result = await act();
  clearInterval(beat);
  return { longest, result };
}

const text = 'The ferry tax is a mistake\n\nIt hits islanders twice.\n\nThe council raised the fare by 12 per cent in May.';

test('writes wait for a lock and go through when it is gone; nobody else waits for them', async () => {
  const { join, deskId } = await newsroom();
  const author = await join('Ines', ['author']);
  const letGo = hold();
  const { longest, result } = await stopped(async () => {
    const writes = Array.from({ length: 12 }, () => call('POST', '/pieces', { as: author.cookie, body: { deskId, text } }));
    const reads: number[] = [];
    for (let turn = 0; turn < 20; turn += 1) {
      const began = performance.now();
      expect((await call('GET', '/me', { as: author.cookie })).status).toBe(200);
      reads.push(performance.now() - began);
      await pause(20);
    }
    letGo();
    return { answers: await Promise.all(writes), slowest: Math.max(...reads) };
  });
  expect(result.answers.map(({ status }) => status)).toEqual(Array.from({ length: 12 }, () => 201));
  expect(result.slowest).toBeLessThan(AT_MOST_MS);
  expect(longest).toBeLessThan(AT_MOST_MS);
});

/** Every address that takes a write: with whatever body, it must not stop the process while the database is held. */
const writes = api.filter(({ method }) => method !== 'GET');
test('no address of the API stops the process for a lock', async () => {
  const { admin } = await newsroom();
  hold();
  const began = performance.now();
  const { longest, result } = await stopped(() =>
    Promise.all(
      writes.map(({ method, path }) =>
        call(method, path.replaceAll(/:n\b/g, '1').replaceAll(/:\w+/g, 'a'.repeat(24)), { as: admin.cookie, body: {} }),
      ),
    ),
  );
  const broken = result.filter(({ status }: Answer) => status >= 500 && status !== 503);
  expect(broken.map(({ status, text: said }) => [status, said])).toEqual([]);
  // They waited, all at once, for as long as a write does.
  expect(performance.now() - began).toBeGreaterThan(4_500);
  expect(longest).toBeLessThan(AT_MOST_MS);
});

test('a read does not fail because nothing can be written: full disk, held database, read-only file', async () => {
  const { admin, deskId, join } = await newsroom();
  const author = await join('Ines', ['author']);
  await call('POST', '/pieces', { as: author.cookie, body: { deskId, text } });
  const client = database().$client;
  const reads = ['/me', '/desk', '/pieces', '/people', '/sessions', '/policies', '/newsroom'];
  const troubles: [string, () => () => void][] = [
    ['held', hold],
    [
      'full',
      () => {
        client.pragma(`max_page_count = ${String(client.pragma('page_count', { simple: true }))}`);
        return () => void client.pragma('max_page_count = 1000000');
      },
    ],
    [
      'read-only',
      () => {
        client.pragma('query_only = 1');
        return () => void client.pragma('query_only = 0');
      },
    ],
  ];
  for (const [name, begin] of troubles) {
    // Due to be written on the way: last seen, and derived rows.
    client.exec("UPDATE sessions SET seen_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now', '-10 minutes')");
    client.exec("INSERT OR IGNORE INTO stale_pieces (piece_id, since) SELECT id, '2026-01-01T00:00:00.000Z' FROM pieces");
    const end = begin();
    for (const path of reads)
      expect([name, path, (await call('GET', path, { as: admin.cookie })).status]).toEqual([name, path, 200]);
    end();
  }
});

test('one line for each write and for each failure, with an id and without anybody’s words', async () => {
  const { admin, deskId } = await newsroom();
  const lines: Record<string, unknown>[] = [];
  const keep = (line: object) => void lines.push({ ...line });
  vi.spyOn(log, 'info').mockImplementation(keep as typeof log.info);
  vi.spyOn(log, 'error').mockImplementation(keep as typeof log.error);
  await call('GET', '/me', { as: admin.cookie });
  await call('POST', '/desks', { as: admin.cookie, body: { name: 'Canary Wharf', size: 'small' } });
  await call('POST', '/pieces/Canary Wharf/looks', { as: admin.cookie, body: { version: 1 } });
  expect(lines).toEqual([
    {
      request: expect.stringMatching(/^[0-9a-f]{10}$/),
      method: 'POST',
      path: '/api/v1/desks',
      status: 201,
      ms: expect.any(Number),
    },
    expect.objectContaining({ path: '/api/v1/pieces/:id/looks', status: 404 }),
  ]);
  lines.length = 0;
  database().$client.exec("CREATE TRIGGER broken BEFORE INSERT ON drafts BEGIN SELECT RAISE(ABORT, 'Canary Wharf'); END");
  const failed = await call('POST', '/pieces', { as: admin.cookie, body: { deskId, text: `Canary Wharf\n\n${text}` } });
  database().$client.exec('DROP TRIGGER broken');
  expect(failed.status).toBe(500);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatchObject({ request: failed.body.request, status: 500, error: 'SqliteError' });
  expect(String(failed.body.detail)).toContain(String(failed.body.request));
  expect(JSON.stringify(lines)).not.toContain('Canary');
});
