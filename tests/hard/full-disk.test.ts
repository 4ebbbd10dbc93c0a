import { execFileSync, spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readdirSync, rmSync, statfsSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { checkData } from '@/db/check/check-data';
import { openDatabase } from '@/db/connection/open';
import { type Ended, runProgram } from '@/tests/support/entry';
import { freePort } from '@/tests/support/free-port';
import { ask, dataFolder, type Server, setUp, startServer, stopServer, textOf } from './server';

/** A way to take all space from a newsroom, and to give it back. */
interface Disk {
  folder: () => string;
  fill: (dataDir: string, server?: Server) => void;
  free: (dataDir: string, server?: Server) => void;
  /** What a command beside the server has to be started with. */
  before: string[];
}

/** Nothing this process writes may go beyond so many bytes of a file: it fails as on a full disk, and needs no other user's rights. */
const LIMIT = 4_096;
const limit = (server: Server | undefined, bytes: number | 'unlimited') =>
  server && execFileSync('prlimit', [`--pid=${server.child.pid}`, `--fsize=${bytes}:`]);
const disks: Record<string, Disk> = {
  'no file may grow': {
    folder: dataFolder,
    fill: (_, server) => void limit(server, LIMIT),
    free: (_, server) => void limit(server, 'unlimited'),
    before: ['prlimit', `--fsize=${LIMIT}:`],
  },
};
/** A folder on a small disk of its own (`mount -t tmpfs -o size=32m none …`), by whoever may mount one. */
const small = process.env['CP_SMALL_DISK'];
if (small) {
  const filler = path.join(small, 'filler');
  disks['a small disk is full'] = {
    folder: () => {
      const folder = path.join(small, 'data');
      mkdirSync(folder);
      onTestFinished(() => {
        rmSync(filler, { force: true });
        rmSync(folder, { recursive: true });
      });
      return folder;
    },
    fill: () => {
      for (let chunk = 1 << 20; chunk >= 1_024; chunk >>= 1) {
        try {
          for (;;) writeFileSync(filler, Buffer.alloc(chunk), { flag: 'a' });
        } catch {
          // Smaller pieces still fit.
        }
      }
      expect(statfsSync(small).bavail).toBe(0);
    },
    free: () => rmSync(filler),
    before: [],
  };
}

const isOneSentence = (said: string) => said.trim().split('\n').length === 1 && !/\bat .*:\d+/.test(said);

/** A command of the project. */
function command(disk: Disk, args: string[], env: Record<string, string>): Promise<Ended> {
  const [program = '', ...all] = [...disk.before, process.execPath, ...args];
  return runProgram(program, all, env);
}
const script = (disk: Disk, name: string, dataDir: string, ...more: string[]) =>
  command(disk, ['--import', 'tsx', `scripts/${name}.ts`, ...more], { DATA_DIR: dataDir });

describe.each(Object.entries(disks))('%s', (_, disk) => {
  test('writes are refused with one sentence, reads go on, nothing is lost, and it goes on when there is room', async () => {
    const dataDir = disk.folder();
    const server = await startServer(dataDir);
    const { cookie, deskId } = await setUp(server);
    const write = (key: string) =>
      ask(server, 'POST', '/v1/pieces', { cookie, key, body: { deskId, text: textOf(`${key} ${'x'.repeat(5_000)}`) } });
    const kept = await Promise.all(['one', 'two', 'three'].map(write));
    expect(kept.map(({ status }) => status)).toEqual([201, 201, 201]);

    disk.fill(dataDir, server);
    for (const key of ['four', 'five', 'four']) {
      const refused = await write(key);
      expect([refused.status, refused.body['code']]).toEqual([507, 'disk_full']);
      expect(refused.body['detail']).toBe('The server’s disk is full, so nothing was kept. Tell an administrator.');
    }
    const credentials = { email: 'ada@quay.example', password: 'a-long-enough-one' };
    expect((await ask(server, 'POST', '/auth/sign-in', { body: credentials })).status).toBe(507);
    for (const { body } of kept)
      expect((await ask(server, 'GET', `/v1/pieces/${String(body['id'])}/draft`, { cookie })).status).toBe(200);
    for (const address of ['/healthz', '/', '/feed.xml', '/sign-in'])
      expect([address, (await fetch(server.base + address)).status]).toEqual([address, 200]);
    for (const address of ['/desk', '/admin', '/preferences'])
      expect([address, (await fetch(server.base + address, { headers: { cookie } })).status]).toEqual([address, 200]);
    // The jobs have their turn.
    await pause(12_000);
    expect(server.child.exitCode).toBeNull();

    disk.free(dataDir, server);
    for (const key of ['four', 'five', 'four']) expect((await write(key)).status).toBe(201);
    expect((await ask(server, 'POST', '/auth/sign-in', { body: credentials })).status).toBe(200);
    expect(await stopServer(server)).toBe(0);
    const db = openDatabase(path.join(dataDir, 'counterpoint.db'));
    expect(checkData(db)).toEqual([]);
    expect(db.$client.prepare('SELECT count(*) FROM pieces').pluck().get()).toBe(5);
    db.$client.close();
  });

  test('killed on it and started again there: one sentence or a server that reads; nothing is lost', async () => {
    const dataDir = disk.folder();
    const server = await startServer(dataDir);
    const { cookie, deskId } = await setUp(server);
    for (const key of ['one', 'two', 'three'])
      expect((await ask(server, 'POST', '/v1/pieces', { cookie, key, body: { deskId, text: textOf(key) } })).status).toBe(201);
    disk.fill(dataDir, server);
    expect((await ask(server, 'POST', '/v1/pieces', { cookie, body: { deskId, text: textOf('x'.repeat(9_000)) } })).status).toBe(
      507,
    );
    await stopServer(server, 'SIGKILL');
    const { code, said } = await command(disk, ['--import', 'tsx', 'scripts/prepare.ts'], { DATA_DIR: dataDir });
    if (code !== 0)
      expect([code, said]).toEqual([
        1,
        expect.stringMatching(
          /^The disk of the database \S+ is full, or takes no more for another reason: make room, or look at the disk\.\n$/,
        ),
      ]);
    disk.free(dataDir);
    const again = await startServer(dataDir);
    expect(((await ask(again, 'GET', '/v1/pieces', { cookie })).body['items'] as unknown[]).length).toBe(3);
    await stopServer(again);
    const db = openDatabase(path.join(dataDir, 'counterpoint.db'));
    expect(checkData(db)).toEqual([]);
    db.$client.close();
  });

  test('backup, restore and a first start on it: one sentence, an exit code, nothing half made', async () => {
    const dataDir = disk.folder();
    const server = await startServer(dataDir);
    await setUp(server);
    expect(await stopServer(server)).toBe(0);
    const made = await script({ ...disk, before: [] }, 'backup', dataDir);
    const backup = made.said.trim().replace('Backed up and checked: ', '');
    expect([made.code, existsSync(backup)]).toEqual([0, true]);
    const all = () =>
      readdirSync(dataDir, { recursive: true })
        .map(String)
        .filter((name) => !/-(wal|shm)$/.test(name))
        .toSorted();
    const before = all();

    disk.fill(dataDir);
    for (const [name, exit, ...more] of [
      ['backup', 3],
      ['restore', 1, backup],
    ] as [string, number, ...string[]][]) {
      const { code, said } = await script(disk, name, dataDir, ...more);
      expect([name, code, said.trim()]).toEqual([
        name,
        exit,
        expect.stringMatching(
          /^(The disk of (the database )?\S+ is full(?:[:;] make room first|, or takes no more for another reason: make room, or look at the disk)\.( Nothing was changed\.)?|\S+ cannot be written to: check its permissions and its disk\. Nothing was changed\.)$/,
        ),
      ]);
    }
    const fresh = path.join(dataDir, 'fresh');
    const first = await command(disk, ['--import', 'tsx', 'scripts/prepare.ts'], {
      DATA_DIR: fresh,
      BASE_URL: 'http://localhost:1',
    });
    expect([first.code, isOneSentence(first.said)]).toEqual([1, true]);
    rmSync(fresh, { recursive: true, force: true });
    disk.free(dataDir);
    expect(all()).toEqual(before);
    expect((await script({ ...disk, before: [] }, 'restore', dataDir, backup)).code).toBe(0);
  });
});

test('a log that cannot be written stops nobody', async () => {
  const dataDir = dataFolder();
  const port = await freePort();
  const full = openSync('/dev/full', 'w');
  onTestFinished(() => closeSync(full));
  const env = {
    PATH: process.env['PATH'] ?? '',
    NODE_ENV: 'production' as const,
    PORT: String(port),
    DATA_DIR: dataDir,
    DEMO: '1',
  };
  const child = spawn(process.execPath, ['scripts/start.mjs'], { env, stdio: ['ignore', full, full] });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  const base = `http://localhost:${port}`;
  const answers = () =>
    fetch(`${base}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    );
  for (const end = Date.now() + 240_000; !(await answers()); await pause(200)) {
    if (child.exitCode !== null || Date.now() > end) throw new Error(`it did not start (${child.exitCode})`);
  }
  const server = { child, port, base, said: () => '', ended };
  const statuses = [];
  for (let turn = 0; turn < 3; turn += 1)
    statuses.push(
      (await ask(server, 'POST', '/auth/sign-in', { body: { email: 'nobody@quay.example', password: 'wrong' } })).status,
    );
  expect(statuses).toEqual([401, 401, 401]);
  expect((await fetch(`${base}/`)).status).toBe(200);
  expect(await stopServer(server)).toBe(0);
  expect(statSync(path.join(dataDir, 'counterpoint.db')).size).toBeGreaterThan(0);
});
