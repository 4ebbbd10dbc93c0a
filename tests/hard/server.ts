import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { freePort } from '@/tests/support/free-port';

export interface Server {
  child: ChildProcess;
  port: number;
  /** Without a slash at its end. */
  base: string;
  /** Standard output and error so far. */
  said: () => string;
  ended: Promise<number | null>;
}

/** A folder for a newsroom's data, gone when the test ends. */
export function dataFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'counterpoint-hard-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** `npm start` on this folder; ready when it says where it is. It is killed when the test ends. */
export async function startServer(dataDir: string, more: Record<string, string> = {}): Promise<Server> {
  const port = await freePort();
  const { PATH = '' } = process.env;
  const env = { PATH, NODE_ENV: 'production' as const, PORT: String(port), DATA_DIR: dataDir, ...more };
  const child = spawn(process.execPath, ['scripts/start.mjs'], { env, stdio: 'pipe' });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  const until = Date.now() + 240_000;
  while (!said.includes('Counterpoint is at ')) {
    if (child.exitCode !== null || Date.now() > until) throw new Error(`the server did not start:\n${said}`);
    await pause(50);
  }
  return { child, port, base: `http://localhost:${port}`, said: () => said, ended };
}

export async function stopServer({ child, ended }: Server, signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<number | null> {
  child.kill(signal);
  return ended;
}

export interface Answer {
  status: number;
  body: Record<string, unknown>;
  headers: Headers;
  ms: number;
}

/** Asks the API as a page of the newsroom does. */
export async function ask(
  { base }: Pick<Server, 'base'>,
  method: string,
  address: string,
  { cookie = '', body, key }: { cookie?: string; body?: unknown; key?: string } = {},
): Promise<Answer> {
  const began = performance.now();
  const response = await fetch(`${base}/api${address}`, {
    method,
    headers: {
      'content-type': 'application/json',
      'sec-fetch-site': 'same-origin',
      ...(cookie ? { cookie } : {}),
      // A key has no spaces.
      ...(key ? { 'idempotency-key': key.replaceAll(' ', '-') } : {}),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const json = response.headers.get('content-type')?.includes('json') ? (JSON.parse(text) as Record<string, unknown>) : {};
  return { status: response.status, body: json, headers: response.headers, ms: performance.now() - began };
}

/** Sets a newsroom up over its link; the administrator's cookie and desk. */
export async function setUp(server: Server): Promise<{ cookie: string; deskId: string }> {
  const token = /setup\?token=(\S+)/.exec(server.said())?.[1] ?? '';
  const body = {
    token,
    newsroom: 'The Quay Gazette',
    size: 'small',
    name: 'Ada Moll',
    email: 'ada@quay.example',
    password: 'a-long-enough-one',
  };
  const answer = await ask(server, 'POST', '/v1/setup', { body });
  if (answer.status !== 201) throw new Error(`not set up: ${JSON.stringify(answer.body)}`);
  return { cookie: cookieIn(answer), deskId: String(answer.body['deskId']) };
}

const cookieIn = ({ headers }: Answer): string =>
  headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');

export const textOf = (headline: string): string =>
  `${headline}\n\nIt hits islanders twice.\n\nThe council raised the fare by 12 per cent in May.`;
