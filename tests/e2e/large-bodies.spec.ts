import { readdirSync } from 'node:fs';
import { request as send } from 'node:http';
import path from 'node:path';
import { addressOf, password } from '../support/e2e/people';
import { expect, test } from '../support/e2e/test';

/** The address of every page and every route handler, with "none" where one names something. */
function addresses(folder = 'app', at = ''): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const { name } = entry;
    if (/^(?:page\.tsx|route\.ts)$/.test(name)) return [at === '' ? '/' : at];
    if (!entry.isDirectory() || name.startsWith('_')) return [];
    return addresses(path.join(folder, name), /^\(.*\)$/.test(name) ? at : `${at}/${name.replace(/^\[.*\]$/, 'none')}`);
  });
}
const nextAuth = ['callback/credentials', 'callback/none', 'signin/credentials', 'signout', 'session', '_log', 'error'];
const others = [
  '/_next/static/none.js',
  '/_global-error',
  '/_not-found',
  '/no-such-page',
  '/api',
  '/api/none',
  '/api/v1',
  '/api/v1/none',
  '/favicon.ico',
];
const all = [...new Set([...addresses(), ...others, ...nextAuth.map((action) => `/api/auth/${action}`)])];

interface Sent {
  status: number;
  /** Milliseconds from the answer until the connection was closed, however much more was sent. */
  closedAfter: number;
}
const MOST_BYTES = 40_000_000;
const CHUNK = Buffer.alloc(64_000, 'a');

/** Sends a body that does not end and has no length, and goes on sending after the answer. */
function flood(url: URL, method: string, headers: Record<string, string>): Promise<Sent> {
  return new Promise((resolve, reject) => {
    const asked = send(url, { method, headers });
    let [status, bytes, answeredAt] = [0, 0, 0];
    const more = () => {
      if (asked.destroyed) return;
      // After the answer at the pace of a bad line, which is fast enough to be kept.
      if (answeredAt > 0) return void (asked.write(CHUNK), setTimeout(more, 100));
      bytes += CHUNK.length;
      if (bytes > MOST_BYTES) return void asked.destroy(new Error('all of it was read'));
      // A turn of the event loop between any two: a write that the kernel takes whole drains before the answer can be read, and so would the next.
      if (asked.write(CHUNK)) setImmediate(more);
      else asked.once('drain', () => setImmediate(more));
    };
    asked.on('response', (response) => {
      answeredAt = Date.now();
      status = response.statusCode ?? 0;
      response.on('error', () => undefined).resume();
    });
    asked.on('error', (error) => {
      if (answeredAt === 0) reject(new Error(`${method} ${url.pathname}: ${error.message}`));
    });
    asked.on('close', () => {
      if (answeredAt > 0) resolve({ status, closedAfter: Date.now() - answeredAt });
    });
    more();
  });
}

const types = ['application/json', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/plain'];

test('no address reads a body to its end that is larger than it takes, and its connection is closed soon after the answer', async ({
  stranger,
  baseURL,
}) => {
  // A session of its own: signing out is one of the addresses.
  const page = await stranger();
  const data = { email: addressOf('editor'), password };
  expect((await page.context().request.post('/api/auth/sign-in', { data })).status()).toBe(200);
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  expect(all.length).toBeGreaterThan(90);
  const floods = all.flatMap((address) => types.map((type) => ({ address, type })));
  const tryOne = async ({ address, type }: (typeof floods)[number]) => {
    const headers = { 'content-type': type, 'sec-fetch-site': 'same-origin', cookie };
    const { status, closedAfter } = await flood(new URL(address, baseURL), 'POST', headers);
    const said = `POST ${address} ${type}`;
    if (/^\/api\/(?:v1|auth)\//.test(address)) expect([303, 400, 401, 403, 404, 405, 413, 415, 429], said).toContain(status);
    else expect(status, said).toBe(405);
    expect(closedAfter, said).toBeLessThan(30_000);
  };
  const leaves = ({ address }: { address: string }) => /sign-?out$/.test(address);
  const staying = floods.filter((one) => !leaves(one));
  // Most of the time is the server's waiting for what it will not read.
  const lanes = Array.from({ length: 40 }, (_, lane) => staying.filter((_one, nth) => nth % 40 === lane));
  await Promise.all(
    lanes.map(async (lane) => {
      for (const one of lane) await tryOne(one);
    }),
  );
  expect((await page.context().request.get('/api/v1/me')).status(), 'signed in all the while').toBe(200);
  for (const one of floods.filter(leaves)) await tryOne(one);
});

test('no method at any address is a failure of the server', async ({ baseURL }) => {
  const statuses = await Promise.all(
    ['GET', 'HEAD', 'OPTIONS', 'TRACE', 'PUT', 'PATCH', 'DELETE', 'PROPFIND', 'POST'].map(async (method) => {
      const failed: string[] = [];
      for (const address of all) {
        const status = await new Promise<number>((resolve, reject) => {
          const asked = send(new URL(address, baseURL), { method, headers: { 'sec-fetch-site': 'same-origin' } }, (response) => {
            response.resume();
            if (response.headers['x-content-type-options'] !== 'nosniff') failed.push(`${method} ${address}: no nosniff`);
            resolve(response.statusCode ?? 0);
          });
          asked.on('error', reject).end();
        });
        if (status >= 500) failed.push(`${method} ${address}: ${status}`);
      }
      return failed;
    }),
  );
  expect(statuses.flat()).toEqual([]);
});
