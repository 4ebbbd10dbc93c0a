import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { get, request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { freePort } from '../support/free-port';

// `npm start` as a person meets it: it says where to go, answers on both loopback addresses, and stops when asked.
// Each has a port and a data folder of its own.
test.describe.configure({ mode: 'parallel' });

interface Started {
  child: ChildProcess;
  port: number;
  said: () => string;
  ended: Promise<number | null>;
}

async function start(dataDir: string): Promise<Started> {
  const port = await freePort();
  const { PATH = '' } = process.env;
  const env = { PATH, NODE_ENV: 'production' as const, PORT: String(port), DATA_DIR: dataDir };
  const child = spawn(process.execPath, ['scripts/start.mjs'], { env, stdio: 'pipe' });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  await expect.poll(() => said, { timeout: 60_000 }).toContain(`Counterpoint is at http://localhost:${port}`);
  return { child, port, said: () => said, ended };
}

/** The status of a page, asked for on one address. */
const status = (host: string, port: number) =>
  new Promise<number | undefined>((resolve, reject) => {
    get({ host, port, path: '/sign-in', agent: false }, (response) => {
      response.resume();
      response.on('end', () => resolve(response.statusCode));
    }).on('error', reject);
  });

/** A request that the server has begun to read (it said "100 Continue"); what is returned sends the rest and gives the status. */
function halfSent(port: number): Promise<() => Promise<number | undefined>> {
  return new Promise((resolve, reject) => {
    const headers = { 'Content-Type': 'application/json', 'Content-Length': 2, Expect: '100-continue' };
    const sending = request({ host: '127.0.0.1', port, path: '/api/v1/setup', method: 'POST', agent: false, headers });
    const answered = new Promise<number | undefined>((answer) => {
      sending.on('response', (response) => {
        response.resume();
        answer(response.statusCode);
      });
    });
    sending.on('error', reject);
    sending.on('continue', () =>
      resolve(() => {
        sending.end('{}');
        return answered;
      }),
    );
    sending.flushHeaders();
  });
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  test(`it serves, and ${signal} stops it cleanly within ten seconds`, async () => {
    const dataDir = mkdtempSync(path.join(tmpdir(), 'counterpoint-'));
    const { child, port, said, ended } = await start(dataDir);
    expect(said()).toMatch(new RegExp(`http://localhost:${port}/setup\\?token=\\S+`));
    expect(await status('localhost', port)).toBe(200);
    expect(await status('127.0.0.1', port)).toBe(200);
    const inFlight = await halfSent(port);
    const began = Date.now();
    child.kill(signal);
    await expect.poll(said).toContain('Stopping');
    expect(await inFlight()).toBeGreaterThanOrEqual(400);
    expect(await ended).toBe(0);
    expect(Date.now() - began).toBeLessThan(10_000);
    rmSync(dataDir, { recursive: true });
  });
}

test('a second start takes seconds, and a server beside it is refused', async () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'counterpoint-'));
  const first = await start(dataDir);
  first.child.kill('SIGTERM');
  await first.ended;
  const began = Date.now();
  const second = await start(dataDir);
  // A tenth of it on an idle machine. What would take longer is named below.
  expect(Date.now() - began).toBeLessThan(30_000);
  expect(second.said()).not.toMatch(/Installing|Building|migration/);

  const third = spawn(process.execPath, ['scripts/start.mjs'], {
    env: { ...process.env, PORT: String(await freePort()), DATA_DIR: dataDir },
  });
  let complaint = '';
  third.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  expect(await new Promise((resolve) => third.on('close', resolve))).toBe(1);
  expect(complaint).toContain('Another Counterpoint is running on the data folder');
  second.child.kill('SIGTERM');
  await second.ended;
  rmSync(dataDir, { recursive: true });
});
