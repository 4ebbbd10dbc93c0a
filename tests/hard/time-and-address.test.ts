import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { checkData } from '@/db/check/check-data';
import { openDatabase } from '@/db/connection/open';
import { runEntry } from '@/tests/support/entry';
import { ask, dataFolder, type Server, setUp, startServer, stopServer, textOf } from './server';

const fileIn = (dataDir: string) => path.join(dataDir, 'counterpoint.db');
const script = (name: string, args: string[], env: Record<string, string> = {}) =>
  runEntry(['--import', 'tsx', `scripts/${name}.ts`, ...args], env);
const get = async (server: Server, address: string) => {
  const response = await fetch(server.base + address);
  return { status: response.status, text: await response.text() };
};
async function until(isSo: () => Promise<boolean>, seconds = 150): Promise<void> {
  for (const end = Date.now() + seconds * 1_000; Date.now() < end; await pause(500)) if (await isSo()) return;
  throw new Error('it did not become so in time');
}
const slugsOn = (front: string) => [...new Set([...front.matchAll(/\/read\/([a-z0-9-]+)"/g)].map(([, slug = '']) => slug))];

test('backup, restore into another folder, another address: pages and feeds move, ids stay, and a record verifies with the old key', async () => {
  const dataDir = dataFolder();
  const first = await startServer(dataDir, { DEMO: '1' });
  const [slug = ''] = slugsOn((await get(first, '/')).text);
  await until(async () => (await get(first, `/read/${slug}/record.json`)).status === 200);
  const before = JSON.parse((await get(first, `/read/${slug}/record.json`)).text) as { publicKey: string };
  const idsIn = (xml: string) => [...xml.matchAll(/<id>(.*?)<\/id>/g)].map(([, id]) => id);
  const ids = idsIn((await get(first, '/feed.xml')).text);
  const backup = (await script('backup', [], { DATA_DIR: dataDir })).said.trim().replace('Backed up and checked: ', '');
  await stopServer(first);

  const moved = dataFolder();
  const restored = await script('restore', [backup], { DATA_DIR: moved });
  expect([restored.code, restored.said]).toEqual([0, expect.stringContaining('Restored ')]);
  copyFileSync(path.join(dataDir, 'signing-key'), path.join(moved, 'signing-key'));
  copyFileSync(path.join(dataDir, 'last-signed.json'), path.join(moved, 'last-signed.json'));
  const address = 'https://moved.example';
  const second = await startServer(moved, { BASE_URL: address });
  await until(async () => (await get(second, `/read/${slug}`)).text.includes(address));
  const scratch = dataFolder();
  const [record, page] = [path.join(scratch, 'record.json'), path.join(scratch, 'page.html')];
  let last = '';
  await until(async () => {
    writeFileSync(record, (await get(second, `/read/${slug}/record.json`)).text);
    writeFileSync(page, Buffer.from(await (await fetch(`${second.base}/read/${slug}`)).arrayBuffer()));
    const { code, said } = await script('verify', [record, page, '--key', before.publicKey]);
    last = said;
    return code === 0;
  }).catch((error: unknown) => {
    throw new Error(`the record does not verify:\n${last}`, { cause: error });
  });
  expect(readFileSync(page, 'utf8')).not.toContain(first.base);
  expect(last).toContain('is the page that the newsroom publishes');
  const feed = (await get(second, '/feed.xml')).text;
  expect(idsIn(feed)).toEqual(ids);
  expect(feed).toContain(`href="${address}/read/${slug}"`);
  await stopServer(second);
  const db = openDatabase(fileIn(moved));
  expect(checkData(db)).toEqual([]);
  db.$client.close();
});

test('the server’s own zone changes nothing that readers get', async () => {
  const dataDir = dataFolder();
  await stopServer(await startServer(dataDir, { DEMO: '1', BASE_URL: 'https://quay.example' }));
  const seen: string[][] = [];
  for (const TZ of ['UTC', 'America/New_York', 'Pacific/Kiritimati']) {
    const server = await startServer(dataDir, { TZ, BASE_URL: 'https://quay.example' });
    const front = (await get(server, '/')).text;
    const pages = await Promise.all(slugsOn(front).map(async (slug) => (await get(server, `/read/${slug}`)).text));
    seen.push([front, (await get(server, '/feed.xml')).text, (await get(server, '/feed.json')).text, ...pages]);
    await stopServer(server);
  }
  expect(seen[0]?.length).toBeGreaterThan(3);
  expect(seen[1]).toEqual(seen[0]);
  expect(seen[2]).toEqual(seen[0]);
});

test('a clock that jumps two days ahead and back: everything is kept, nothing is half there, and doctor says so', async () => {
  const dataDir = dataFolder();
  const clock = (hours: number) => ({
    NODE_OPTIONS: `--import=${path.resolve('tests/hard/shift-clock.mjs')}`,
    CLOCK_SHIFT_MS: String(hours * 3_600_000),
  });
  const ahead = await startServer(dataDir, clock(48));
  const { cookie, deskId } = await setUp(ahead);
  const write = (server: Server, as: string, key: string) =>
    ask(server, 'POST', '/v1/pieces', { cookie: as, key, body: { deskId, text: textOf(key) } });
  expect((await write(ahead, cookie, 'ahead')).status).toBe(201);
  await stopServer(ahead);
  const doctor = await script('doctor', [], { DATA_DIR: dataDir });
  expect(doctor.said).toMatch(/^! Clock: it is behind the last event/m);
  for (const hours of [0, -24, 72]) {
    const server = await startServer(dataDir, clock(hours));
    const signedIn = await ask(server, 'POST', '/auth/sign-in', {
      body: { email: 'ada@quay.example', password: 'a-long-enough-one' },
    });
    expect([hours, signedIn.status]).toEqual([hours, 200]);
    const fresh = signedIn.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ');
    expect([hours, (await write(server, fresh, `shifted by ${hours}`)).status]).toEqual([hours, 201]);
    await stopServer(server);
  }
  const db = openDatabase(fileIn(dataDir));
  expect(checkData(db)).toEqual([]);
  expect(db.$client.prepare('SELECT count(*) FROM pieces').pluck().get()).toBe(4);
  db.$client.close();
});
