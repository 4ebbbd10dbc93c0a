import { readdirSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { baseUrl } from '@/app/_server/auth-settings';
import { offerAnswers } from '@/app/_server/offer-answers';
import { answerPublished, publishedRoutes } from '@/app/_server/published/answer-published';
import { codingFor } from '@/app/_server/published/coding';
import { GET as nextRoute } from '@/app/_server/published/next-route';
import { untilChanged } from '@/app/_server/published/until-changed';
import { database, databaseFile } from '@/db/connection/open';
import { logOrigin } from '@/db/ledger/checkpoint';
import { keepLog } from '@/db/ledger/keep-log';
import { feedEntries } from '@/db/read/public/feed';
import { publishedList } from '@/db/read/public/list';
import { siteOf } from '@/db/read/public/site';
import { jsonFeed } from '@/lib/formats/feeds/json-feed';
import { firstFont } from '@/lib/formats/html/css/fonts';
import { frontPage } from '@/lib/formats/html/front-page';
import { offered } from '@/lib/offered.mjs';
import { sendPublished } from '@/scripts/steps/published.mjs';
import { newsroom } from './newsroom';

/** Counts of other tests of this process are no business of these. */
beforeEach(() => void Reflect.deleteProperty(globalThis, Symbol.for('counterpoint.rate-limits')));

const codings = ['br', 'gzip', 'identity'] as const;
const decoded = (bytes: Uint8Array, coding = 'identity') =>
  Buffer.from(coding === 'br' ? brotliDecompressSync(bytes) : coding === 'gzip' ? gunzipSync(bytes) : bytes);

/** The demo newsroom with its log signed, and the addresses that readers have in it: of pages, and of what was never there. */
async function published() {
  const house = await newsroom({ demo: true });
  await keepLog(database(), {
    dataDir: path.dirname(databaseFile()),
    origin: logOrigin(baseUrl()),
    now: new Date().toISOString(),
  });
  const slugs = database().$client.prepare<[], string>('SELECT slug FROM published_pages ORDER BY slug').pluck().all();
  const of = (slug: string) => ['', '?counterpoints=no', '/record', '/record.json'].map((more) => `/read/${slug}${more}`);
  const there = ['/', '/feed.xml', '/feed.json', '/how-we-review', firstFont, ...slugs.flatMap(of)];
  const nowhere = [...of('nothing-here'), '/?page=99', '/?page=x', '/fonts/none.woff2'];
  return { house, slugs, there, nowhere };
}

const ask = async (target: string, headers: Record<string, string> = {}, method = 'GET') => {
  const answer = await answerPublished({ method, target, headers: new Headers(headers) });
  if (!answer) throw new Error(`${target} is no published address`);
  return { ...answer, bytes: typeof answer.body === 'string' ? Buffer.from(answer.body) : Buffer.from(answer.body) };
};

test('every published address has one text in every coding, an ETag for each, and 304 for who has it', async () => {
  const { there, nowhere } = await published();
  for (const address of [...there, ...nowhere]) {
    const plain = await ask(address);
    expect(plain.status, address).toBe(nowhere.includes(address) ? 404 : 200);
    expect(plain.headers['content-encoding']).toBeUndefined();
    const tags = new Map<string, string>();
    for (const coding of codings) {
      const { status, bytes, headers } = await ask(address, { 'accept-encoding': coding });
      const said = headers['content-encoding'];
      expect(status).toBe(plain.status);
      if (headers['content-type'] === 'font/woff2') expect(said).toBeUndefined();
      else expect(said, address).toBe(coding === 'identity' ? undefined : coding);
      expect(decoded(bytes, said).equals(plain.bytes), `${address} ${coding}`).toBe(true);
      expect(headers.vary).toMatch(headers['content-type'] === 'font/woff2' ? /origin/ : /accept-encoding/);
      const { etag = '' } = headers;
      expect(tags.get(etag) ?? said ?? '', address).toBe(said ?? '');
      tags.set(etag, said ?? '');
      if (plain.status !== 200) continue;
      for (const known of [etag, `W/${etag}`, `"x", ${etag}`, '*']) {
        const again = await ask(address, { 'accept-encoding': coding, 'if-none-match': known });
        expect([again.status, again.body, again.headers.etag], `${address} ${known}`).toEqual([304, '', etag]);
      }
      expect((await ask(address, { 'accept-encoding': coding, 'if-none-match': '"other"' })).status).toBe(200);
    }
  }
});

test('everybody gets the same, signed in or not, from Next as well, and HEAD says the same', async () => {
  const { house, there, nowhere } = await published();
  for (const address of [...there, ...nowhere]) {
    const plain = await ask(address, { 'accept-encoding': 'identity' });
    expect(await ask(address, { 'accept-encoding': 'identity', cookie: house.admin.cookie })).toEqual(plain);
    expect(await ask(address, {}, 'HEAD')).toEqual(plain);
    const next = await nextRoute(new Request(`http://localhost:3000${address}`, { headers: { 'accept-encoding': 'br' } }));
    expect(next.status).toBe(plain.status);
    expect(Buffer.from(await next.arrayBuffer()).equals(plain.bytes), address).toBe(true);
    const headers = Object.fromEntries(next.headers);
    expect(headers, address).toEqual({ ...plain.headers });
  }
});

test('the coding is the one that the client weighs most, and br before gzip where it weighs them alike', () => {
  const weight = fc.constantFrom('', ';q=0', ';q=0.0', ';q=0.3', ';q=0.5', ';q=1', '; q=0.7');
  const part = fc.tuple(fc.constantFrom('br', 'gzip', 'identity', '*', 'deflate', 'zstd', 'BR'), weight);
  fc.assert(
    fc.property(fc.uniqueArray(part, { selector: ([name]) => name.toLowerCase(), maxLength: 6 }), (parts) => {
      const given = new Map(parts.map(([name, q]) => [name.toLowerCase(), q === '' ? 1 : Number(q.split('=')[1])]));
      const weightOf = (coding: string) => given.get(coding) ?? given.get('*') ?? (coding === 'identity' ? 0.0001 : 0);
      const best = Math.max(...codings.map(weightOf));
      const expected = best === 0 ? 'identity' : codings.find((coding) => weightOf(coding) === best);
      const header = parts.map(([name, q]) => `${name}${q}`).join(', ');
      expect(codingFor(new Headers({ 'accept-encoding': header })), header).toBe(expected);
    }),
  );
});

test('what is not published, and any address that is not written as it should be, is nobody’s', async () => {
  await published();
  const others = [
    '/desk',
    '/read',
    '/read/',
    '/read/a/b',
    '//read/a',
    '/read/..',
    '/read/%2e%2e/x',
    '/READ/a',
    '/healthz',
    '*',
    '/fonts/',
    '/read/a\\b',
  ];
  for (const target of others)
    expect(await answerPublished({ method: 'GET', target, headers: new Headers() }), target).toBeNull();
  for (const method of ['POST', 'PUT', 'OPTIONS', 'TRACE'])
    expect(await answerPublished({ method, target: '/', headers: new Headers() }), method).toBeNull();
  const unpublished = database().$client.prepare<[], string>('SELECT id FROM pieces WHERE slug IS NULL').pluck().all();
  expect(unpublished.length).toBeGreaterThan(0);
  for (const id of unpublished) expect((await ask(`/read/${id}`)).status).toBe(404);
});

test('what is removed is gone at once, in every coding', async () => {
  const { slugs } = await published();
  const [slug = ''] = slugs;
  const before = await Promise.all(codings.map((coding) => ask(`/read/${slug}`, { 'accept-encoding': coding })));
  database().$client.prepare("UPDATE pieces SET publication = 'removed' WHERE slug = ?").run(slug);
  for (const [at, coding] of codings.entries()) {
    const etag = before[at]?.headers['etag'] ?? '';
    const { status } = await ask(`/read/${slug}`, { 'accept-encoding': coding, 'if-none-match': etag });
    expect(status).toBe(410);
    expect((await ask(`/read/${slug}/record.json`, { 'accept-encoding': coding })).status).toBe(410);
  }
});

test('Next has a route handler for every published address, and for no other', () => {
  const folders = (folder: string, at: string): string[] =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      if (entry.isDirectory()) return folders(path.join(folder, entry.name), `${at}/${entry.name.replace(/^\[.*\]$/, ':name')}`);
      return entry.name === 'route.ts' ? [at === '' ? '/' : at] : [];
    });
  expect(folders('app/(public)', '').toSorted()).toEqual(publishedRoutes.map((route) => route.path).toSorted());
});

/** A server that sends published pages before an application that answers 418. */
async function server() {
  offerAnswers();
  onTestFinished(() => void Reflect.deleteProperty(globalThis, offered.answerPublished));
  const http = createServer((asked, response) => {
    void sendPublished(asked, response).then((sent) => sent || response.writeHead(418).end());
  });
  await new Promise<void>((ready) => http.listen(0, '127.0.0.1', ready));
  onTestFinished(() => void http.close());
  const { port } = http.address() as AddressInfo;
  return (target: string, headers: Record<string, string> = {}, method = 'GET') =>
    new Promise<{ status: number; headers: IncomingHttpHeaders; bytes: Buffer }>((resolve, reject) => {
      const sent = request({ port, host: '127.0.0.1', path: target, headers, method }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes: Buffer.concat(parts) }),
        );
      });
      sent.on('error', reject);
      sent.end();
    });
}

test('the server sends them whole, with their length, and leaves everything else to Next', async () => {
  const { there } = await published();
  const send = await server();
  for (const address of there)
    for (const coding of codings) {
      const expected = await ask(address, { 'accept-encoding': coding });
      const got = await send(address, { 'accept-encoding': coding });
      expect(got.bytes.equals(expected.bytes), address).toBe(true);
      expect(got.headers).toMatchObject({ ...expected.headers, 'content-length': String(expected.bytes.length) });
      const head = await send(address, { 'accept-encoding': coding }, 'HEAD');
      expect([head.status, head.bytes.length, head.headers['content-length']]).toEqual([200, 0, String(expected.bytes.length)]);
      const again = await send(address, { 'accept-encoding': coding, 'if-none-match': String(got.headers.etag) });
      expect([again.status, again.bytes.length]).toEqual([304, 0]);
    }
  expect((await send('http://anywhere.example/how-we-review')).status).toBe(200);
  expect((await send('/desk')).status).toBe(418);
});

test('what fails is left to Next, which says so and logs why', async () => {
  const send = await server();
  Reflect.set(globalThis, offered.answerPublished, () => Promise.reject(new Error('it broke')));
  expect((await send('/')).status).toBe(418);
});

test('front page and feeds are made once, and again as soon as anything changed that they show', async () => {
  await published();
  const db = database();
  const site = () => siteOf(db);
  const feed = () => jsonFeed(site(), feedEntries(db));
  const front = () => frontPage({ site: site(), pieces: publishedList(db, { limit: 20 }), number: 1, more: false });
  const newest = '(SELECT slug FROM published_pages ORDER BY published_at DESC LIMIT 1)';
  const changes = [
    '',
    "UPDATE newsroom SET name = 'The Other Bell'",
    `UPDATE published_pages SET teaser = json_set(teaser, '$.headline', 'Another') WHERE slug = ${newest}`,
    `UPDATE pieces SET publication = 'removed' WHERE slug = ${newest}`,
    `DELETE FROM published_pages WHERE slug = ${newest}`,
  ];
  for (const change of changes) {
    db.$client.exec(change);
    expect((await ask('/feed.json')).bytes.toString(), change).toBe(feed());
    expect((await ask('/')).bytes.toString(), change).toBe(front());
  }
  let times = 0;
  const text = () => untilChanged(db, 'test', () => `made ${++times} times`).body;
  expect(text()).toBe('made 1 times');
  // Drafts, and whose turn it is: nothing that readers see.
  for (const table of ['drafts', 'acts'])
    expect(db.$client.prepare(`UPDATE ${table} SET piece_id = piece_id`).run().changes, table).toBeGreaterThan(0);
  expect(text()).toBe('made 1 times');
  db.$client.exec("UPDATE newsroom SET name = 'The Third Bell'");
  expect(text()).toBe('made 2 times');
  // A draft and a look change views of the desk, and nothing that readers get.
  db.$client.exec('UPDATE drafts SET revision = revision + 1; UPDATE acts SET piece_id = piece_id');
  expect(text()).toBe('made 2 times');
});
