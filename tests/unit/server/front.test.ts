import { Agent, createServer, type IncomingHttpHeaders, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { expect, it, onTestFinished, vi } from 'vitest';
import { clientAddress } from '@/app/_server/client-address';
import { frontOf } from '@/scripts/steps/front.mjs';
import { refusalOf } from '@/scripts/steps/refusal.mjs';
import { endSlowBody } from '@/scripts/steps/slow-body.mjs';

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

/** A server behind the front: its application answers with the address that it would count by, and with these headers. */
async function house(settings: { https?: boolean; trustedProxies?: string[] }, own: Record<string, string> = {}) {
  const receive = await frontOf({ https: false, trustedProxies: [], ...settings });
  const server = createServer((asked, response) => {
    if (!receive(asked, response)) return;
    response.writeHead(200, { 'content-type': 'text/plain', ...own });
    response.end(clientAddress(new Headers({ 'x-forwarded-for': String(asked.headers['x-forwarded-for']) })));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return (headers: Record<string, string> = {}, [method, path] = ['GET', '/']) =>
    new Promise<Answer>((resolve, reject) => {
      const sent = request({ port, host: '127.0.0.1', headers, method, path }, (response) => {
        let text = '';
        response.on('data', (part: Buffer) => (text += part.toString()));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
      });
      sent.on('error', reject);
      sent.end();
    });
}

it('what a client says of its address is not believed, and said once to whoever runs the server', async () => {
  const warned = vi.spyOn(console, 'warn').mockReturnValue(undefined);
  const ask = await house({});
  expect((await ask({ 'x-forwarded-for': '203.0.113.9' })).text).toBe('127.0.0.1');
  expect((await ask({ 'x-forwarded-for': '203.0.113.9, 198.51.100.1' })).text).toBe('127.0.0.1');
  expect(warned).toHaveBeenCalledTimes(1);
  expect(warned.mock.calls[0]?.[0]).toContain('TRUSTED_PROXIES');
});

it('of a chain of proxies only those that are trusted are believed, from the nearest on', async () => {
  const ask = await house({ trustedProxies: ['loopback', '10.0.0.0/8'] });
  const seen = async (chain: string) => (await ask({ 'x-forwarded-for': chain })).text;
  expect(await seen('203.0.113.9')).toBe('203.0.113.9');
  expect(await seen('6.6.6.6, 203.0.113.9, 10.1.2.3')).toBe('203.0.113.9');
  expect(await seen('6.6.6.6, 192.0.2.1')).toBe('192.0.2.1');
  expect((await ask()).text).toBe('127.0.0.1');
});

it('an IPv6 address counts by its network, an IPv4 address by itself, however either is written', () => {
  const of = (address: string) => clientAddress(new Headers({ 'x-forwarded-for': address }));
  expect(of('2001:db8:0:1:aaaa::1')).toBe(of('2001:0DB8:0:1:ffff:1:2:3'));
  expect(of('2001:db8:0:1::1')).not.toBe(of('2001:db8:0:2::1'));
  expect(of('::ffff:203.0.113.9')).toBe(of('203.0.113.9'));
  expect(of('203.0.113.9')).not.toBe(of('203.0.113.8'));
});

it('a proxy that is none is said so in one sentence', async () => {
  await expect(frontOf({ https: false, trustedProxies: ['nginx'] })).rejects.toThrow('TRUSTED_PROXIES must be');
});

it('under https every answer asks browsers to stay there, and under http none does', async () => {
  expect((await (await house({ https: true }))()).headers['strict-transport-security']).toBe('max-age=31536000');
  expect((await (await house({}))()).headers['strict-transport-security']).toBeUndefined();
});

it('an HTML answer without a policy gets the strictest, and one with a policy keeps it', async () => {
  const html = { 'content-type': 'text/html; charset=utf-8' };
  expect((await (await house({}, html))()).headers['content-security-policy']).toMatch(/^default-src 'none';/);
  const own = { ...html, 'content-security-policy': "default-src 'self'" };
  expect((await (await house({}, own))()).headers['content-security-policy']).toBe("default-src 'self'");
  expect((await (await house({}))()).headers['content-security-policy']).toBeUndefined();
});

it('no answer is guessed to be another type, ours, the application’s or a refusal', async () => {
  const ask = await house({});
  for (const [method = '', path = ''] of [
    ['GET', '/'],
    ['GET', '/%ff'],
    ['TRACE', '/'],
    ['POST', '/sign-in'],
  ])
    expect((await ask({}, [method, path])).headers['x-content-type-options'], `${method} ${path}`).toBe('nosniff');
});

/** A server that answers bodies like this, under a clock that a test moves on: how busy the machine is makes no difference. */
async function underClock(answer: (asked: IncomingMessage, response: ServerResponse) => void) {
  vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval', 'clearTimeout', 'clearInterval', 'Date'] });
  onTestFinished(() => void vi.useRealTimers());
  const server = createServer(answer);
  let read = () => 0;
  server.on('connection', (socket) => (read = () => socket.bytesRead));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  onTestFinished(() => void server.close());
  return { port: (server.address() as AddressInfo).port, read: () => read() };
}

/** Waits for what the network brings, by no clock. */
async function until(there: () => boolean): Promise<void> {
  while (!there()) await new Promise((turn) => setImmediate(turn));
}

type Underway = Awaited<ReturnType<typeof underClock>>;

/** Sends a head and then one part after another until the connection is closed. What was answered, and how many milliseconds of the clock that took. */
async function sendSlowly({ port, read }: Underway, head: string, parts: Iterable<string>, everyMs: number) {
  const began = Date.now();
  const socket = connect(port, '127.0.0.1');
  let [said, sent, closed] = ['', 0, false];
  socket.on('data', (data) => {
    said += data.toString();
    if (said.includes('all of it')) socket.end();
  });
  socket.on('error', () => undefined);
  socket.on('close', () => (closed = true));
  const send = async (part: string) => {
    sent += part.length;
    socket.write(part);
    await until(() => closed || read() >= sent);
  };
  await send(head);
  for (const part of parts) {
    if (closed) break;
    await send(part);
    vi.advanceTimersByTime(everyMs);
    // What the clock brought about comes over the network.
    for (let turn = 0; turn < 20 && !closed; turn += 1) await new Promise((next) => setImmediate(next));
  }
  const took = Date.now() - began;
  await until(() => closed);
  return { said, took };
}

/** Sends a body of this many bytes, `atOnce` of them first and then one part at a time. */
async function trickle(length: number, part: number, everyMs: number, atOnce = 0) {
  const server = await underClock((asked, response) => {
    endSlowBody(asked, response, { graceMs: 300, bytesPerSecond: 1_000, lookEveryMs: 20 });
    asked.resume().on('end', () => response.end('all of it'));
    asked.on('error', () => undefined);
  });
  const head = `POST / HTTP/1.1\r\nhost: x\r\ncontent-length: ${length}\r\n\r\n${'a'.repeat(atOnce)}`;
  return sendSlowly(server, head, Array<string>((length - atOnce) / part).fill('a'.repeat(part)), everyMs);
}

it('a body that drips is ended with 408, and its connection with it', async () => {
  const { said, took } = await trickle(10_000, 1, 20);
  expect(said).toContain('408 Request Timeout');
  expect(took).toBeGreaterThan(300);
  expect(took).toBeLessThan(400);
});

it('a body that is slow and large but keeps coming is taken', async () => {
  const { said, took } = await trickle(3_000, 100, 40);
  expect(said).toContain('all of it');
  expect(took).toBe(1_200);
});

it('bytes that came fast at first buy no time to drip', async () => {
  const { said, took } = await trickle(100_000, 1, 20, 50_000);
  expect(said).toContain('408 Request Timeout');
  expect(took).toBeLessThan(400);
});

it('a body that was answered is not read to its end, and its sender still reads the answer', async () => {
  const server = await underClock((asked, response) => {
    endSlowBody(asked, response, { lingerMs: 300 });
    response.writeHead(413).end('too large');
    asked.resume().on('error', () => undefined);
  });
  const head = 'POST / HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\n';
  const { said, took } = await sendSlowly(server, head, Array<string>(1_000).fill(`fa0\r\n${'a'.repeat(4_000)}\r\n`), 5);
  expect(said).toContain('413');
  expect(took).toBeLessThan(400);
});

it('a connection whose body was answered early but came to its end goes on', async () => {
  let ended = 0;
  const { port } = await underClock((asked, response) => {
    endSlowBody(asked, response, { lingerMs: 100 });
    asked.resume().on('end', () => (ended += 1));
    response.writeHead(401).end();
  });
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  onTestFinished(() => agent.destroy());
  const sockets = new Set<unknown>();
  for (let at = 1; at <= 2; at += 1) {
    await new Promise<void>((resolve, reject) => {
      const sent = request({ port, host: '127.0.0.1', method: 'POST', agent });
      sent.on('response', (response) => response.resume().on('end', resolve));
      sent.on('socket', (socket) => sockets.add(socket));
      sent.on('error', reject);
      sent.end('a'.repeat(300_000));
    });
    await until(() => ended === at);
    vi.advanceTimersByTime(200);
  }
  expect(sockets.size).toBe(1);
});

it('many bodies on one connection leave nothing behind on it', async () => {
  const left: number[] = [];
  const server = createServer((asked, response) => {
    endSlowBody(asked, response);
    asked.resume().on('end', () => {
      left.push(asked.socket.listenerCount('close'));
      response.end();
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const { port } = server.address() as AddressInfo;
  const sockets = new Set<unknown>();
  for (let at = 0; at < 5; at += 1)
    await new Promise<void>((resolve, reject) => {
      const sent = request({ port, host: '127.0.0.1', method: 'POST', agent }, (response) =>
        response.resume().on('end', resolve),
      );
      sent.on('socket', (socket) => sockets.add(socket));
      sent.on('error', reject);
      sent.end('a');
    });
  agent.destroy();
  server.close();
  expect(sockets.size).toBe(1);
  expect(new Set(left).size).toBe(1);
});

const statusOf = (method: string, url: string) => refusalOf({ method, url })?.status ?? null;

it('an address that cannot be decoded is told from one that can', () => {
  for (const url of ['/%ff', '/%', '/%E0%A4%A', '/%zz']) expect(statusOf('GET', url), url).toBe(400);
  for (const url of ['/', '/%C3%A4', '/a%2Fb', '/a?q=%', 'http://x/a?q=%']) expect(statusOf('GET', url), url).toBeNull();
});

it('nothing is written but under /api/v1 and /api/auth, and no unknown method comes in anywhere', () => {
  for (const url of [
    '/',
    '/sign-in',
    '/api',
    '/api/v1',
    '/api/none',
    '/API/v1/pieces',
    '/healthz',
    '/_next/static/x',
    'http://x/desk',
    '*',
  ])
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'PROPFIND', 'post'])
      expect(statusOf(method, url), `${method} ${url}`).toBe(405);
  for (const url of ['/api/v1/pieces', '/api/auth/sign-in', 'https://x/api/v1/pieces?a=b'])
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'GET'])
      expect(statusOf(method, url), `${method} ${url}`).toBeNull();
  expect(statusOf('TRACE', '/api/v1/pieces')).toBe(405);
  expect(statusOf('HEAD', '/desk')).toBeNull();
  expect(statusOf('GET', '/_global-error')).toBe(404);
  expect(statusOf('GET', '/%5Fglobal-error')).toBe(404);
});
