import { statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import BetterSqlite3 from 'better-sqlite3';
import { expect, test } from 'vitest';
import { checkData } from '@/db/check/check-data';
import { openDatabase } from '@/db/connection/open';
import { runEntry } from '@/tests/support/entry';
import { type Answer, ask, dataFolder, type Server, setUp, startServer, stopServer, textOf } from './server';

const script = (name: string, dataDir: string, more: Record<string, string> = {}) =>
  runEntry(['--import', 'tsx', `scripts/${name}.ts`], { DATA_DIR: dataDir, ...more });
const fileIn = (dataDir: string) => path.join(dataDir, 'counterpoint.db');
const holds = (dataDir: string) => {
  const db = openDatabase(fileIn(dataDir));
  const problems = checkData(db);
  const pieces = Number(db.$client.prepare('SELECT count(*) FROM pieces').pluck().get());
  db.$client.close();
  return { problems, pieces };
};

const ROUNDS = 6;
test('kill -9 under four writers: what was acknowledged is there, what was not has one effect when it is sent again', async () => {
  const dataDir = dataFolder();
  let server = await startServer(dataDir);
  const { cookie, deskId } = await setUp(server);
  const sent = new Map<string, string | null>();
  const send = async (to: Server, key: string) => {
    const answer = await ask(to, 'POST', '/v1/pieces', { cookie, key, body: { deskId, text: textOf(key) } });
    if (answer.status === 201) sent.set(key, String(answer.body['id']));
    return answer.status;
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    let isUp = true;
    const writers = [0, 1, 2, 3].map(async (writer) => {
      for (let turn = 0; isUp; turn += 1) {
        const key = `round ${round} writer ${writer} turn ${turn}`;
        sent.set(key, null);
        await send(server, key).catch(() => 0);
      }
    });
    await pause(400 + Math.random() * 1_200);
    isUp = false;
    await stopServer(server, 'SIGKILL');
    await Promise.all(writers);
    server = await startServer(dataDir);
    for (const [key, id] of sent) {
      if (id === null) expect(await send(server, key)).toBe(201);
      else if (key.startsWith(`round ${round}`))
        expect((await ask(server, 'GET', `/v1/pieces/${id}`, { cookie })).status).toBe(200);
    }
  }
  expect(await stopServer(server)).toBe(0);
  expect(sent.size).toBeGreaterThan(4 * ROUNDS);
  expect(new Set(sent.values()).size).toBe(sent.size);
  expect(holds(dataDir)).toEqual({ problems: [], pieces: sent.size });
});

test.each([3, 30])('a foreign lock of %s s: readers do not wait, writes wait for five seconds at most', async (seconds) => {
  const dataDir = dataFolder();
  const server = await startServer(dataDir);
  const { cookie, deskId } = await setUp(server);
  await ask(server, 'GET', '/v1/me', { cookie });
  const other = new BetterSqlite3(fileIn(dataDir));
  other.exec('BEGIN IMMEDIATE');
  const began = Date.now();
  const writes = [1, 2, 3, 4].map((turn) =>
    ask(server, 'POST', '/v1/pieces', { cookie, key: `held ${turn}`, body: { deskId, text: textOf(`Held ${turn}`) } }),
  );
  const reads: Answer[] = [];
  while (Date.now() - began < seconds * 1_000) {
    reads.push(await ask(server, 'GET', '/v1/me', { cookie }));
    expect((await fetch(`${server.base}/healthz`)).status).toBe(200);
    expect((await fetch(`${server.base}/`)).status).toBe(200);
    await pause(50);
  }
  other.exec('ROLLBACK');
  other.close();
  const answers = await Promise.all(writes);
  expect(reads.every(({ status }) => status === 200)).toBe(true);
  const slowest = Math.max(...reads.map(({ ms }) => ms));
  console.log(`lock of ${seconds} s: ${reads.length} reads, the slowest took ${Math.round(slowest)} ms`);
  expect(slowest).toBeLessThan(2_000);
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => (seconds > 5 ? 503 : 201)));
  if (seconds > 5) expect(answers.every(({ headers }) => headers.get('retry-after') !== null)).toBe(true);
  // Sent again with their keys: one effect each.
  for (const turn of [1, 2, 3, 4])
    expect(
      (await ask(server, 'POST', '/v1/pieces', { cookie, key: `held ${turn}`, body: { deskId, text: textOf(`Held ${turn}`) } }))
        .status,
    ).toBe(201);
  await stopServer(server);
  expect(holds(dataDir)).toEqual({ problems: [], pieces: 4 });
});

test('a second server on the same data: one sentence, exit 1; the first goes on', async () => {
  const dataDir = dataFolder();
  const first = await startServer(dataDir);
  await expect(startServer(dataDir)).rejects.toThrow(/Another Counterpoint is running on the data folder/);
  const { cookie } = await setUp(first);
  expect((await ask(first, 'GET', '/v1/me', { cookie })).status).toBe(200);
});

test('backups of a running server while four write: each is whole, for its owner only', async () => {
  const dataDir = dataFolder();
  const server = await startServer(dataDir);
  const { cookie, deskId } = await setUp(server);
  let isUp = true;
  const writers = [0, 1, 2, 3].map(async (writer) => {
    for (let turn = 0; isUp; turn += 1) {
      const { status } = await ask(server, 'POST', '/v1/pieces', {
        cookie,
        key: `${writer} ${turn}`,
        body: { deskId, text: textOf(`Piece ${writer} ${turn}`) },
      });
      expect(status).toBe(201);
    }
  });
  for (let turn = 0; turn < 3; turn += 1) {
    const { code, said } = await script('backup', dataDir);
    expect([code, said]).toEqual([0, expect.stringMatching(/^Backed up and checked: /)]);
    const file = said.trim().replace('Backed up and checked: ', '');
    expect(statSync(file).mode & 0o777).toBe(0o600);
  }
  isUp = false;
  await Promise.all(writers);
  await stopServer(server);
  expect(holds(dataDir).problems).toEqual([]);
});
