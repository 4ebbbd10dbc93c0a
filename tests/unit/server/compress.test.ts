import { createServer, type IncomingHttpHeaders, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, it, onTestFinished } from 'vitest';
import { compressor } from '@/scripts/steps/compress.mjs';

interface Answer {
  headers: IncomingHttpHeaders;
  /** Decoded. */
  text: string;
  /** As it came. */
  length: number;
}

/** A server that compresses what `answer` writes. */
async function house(answer: (response: ServerResponse, seen: IncomingHttpHeaders) => void) {
  const compress = await compressor();
  const server = createServer((asked, response) => {
    compress(asked, response);
    answer(response, asked.headers);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return (headers: Record<string, string> = {}, [method, path] = ['GET', '/']) =>
    new Promise<Answer>((resolve, reject) => {
      const sent = request({ port, host: '127.0.0.1', headers, method, path }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => {
          const bytes = Buffer.concat(parts);
          resolve({
            headers: response.headers,
            text: decoded(bytes, response.headers['content-encoding']),
            length: bytes.length,
          });
        });
      });
      sent.on('error', reject);
      sent.end();
    });
}

function decoded(bytes: Buffer, coding = 'identity'): string {
  if (coding === 'br') return brotliDecompressSync(bytes).toString();
  return (coding === 'gzip' ? gunzipSync(bytes) : bytes).toString();
}

/** As Next sends what a route handler answers: headers first, then the parts, then the end. */
function asNextDoes(response: ServerResponse, parts: readonly string[], headers: Record<string, string> = {}) {
  response.statusCode = 200;
  for (const [name, value] of Object.entries({ 'content-type': 'application/json; charset=utf-8', ...headers }))
    response.appendHeader(name, value);
  for (const part of parts) {
    response.flushHeaders();
    response.write(Buffer.from(part));
    (response as ServerResponse & { flush: () => void }).flush();
  }
  response.end();
}

const large = JSON.stringify({ items: Array.from({ length: 200 }, (_, at) => ({ at, text: 'a sentence of a piece' })) });
const both = { 'accept-encoding': 'gzip, deflate, br' };

it('JSON comes in the coding that the client wants most, and says that it depends on it', async () => {
  const ask = await house((response) => asNextDoes(response, [large]));
  for (const [accepted, coding] of [
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0.1, gzip;q=0.9', 'gzip'],
    ['identity', undefined],
    ['br;q=0, gzip;q=0', undefined],
    ['', undefined],
  ] as const) {
    const { headers, text, length } = await ask({ 'accept-encoding': accepted });
    expect(headers['content-encoding'], accepted).toBe(coding);
    expect(headers.vary?.toLowerCase(), accepted).toBe('accept-encoding');
    expect(text).toBe(large);
    if (coding) expect(length).toBeLessThan(large.length / 4);
    else expect(headers['content-length']).toBe(String(large.length));
  }
});

it('a small answer stays as it is, with its length', async () => {
  const { headers, text } = await (await house((response) => asNextDoes(response, ['{"a":1}'])))(both);
  expect([headers['content-encoding'], headers['content-length'], text]).toEqual([undefined, '7', '{"a":1}']);
});

it('whatever is written in whatever parts arrives whole', async () => {
  const type = fc.constantFrom('application/json', 'application/problem+json; charset=utf-8', 'text/html', 'font/woff2');
  let said: { parts: string[]; type: string } = { parts: [], type: '' };
  const ask = await house((response) => asNextDoes(response, said.parts, { 'content-type': said.type }));
  const accepted = fc.constantFrom('', 'br', 'gzip', 'deflate;q=0, br', 'gzip, br;q=0.5');
  const parts = fc.array(fc.string({ minLength: 1, maxLength: 4_000, unit: 'grapheme' }), { maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(parts, type, accepted, async (written, of, coding) => {
      said = { parts: written, type: of };
      expect((await ask({ 'accept-encoding': coding })).text).toBe(written.join(''));
    }),
    { numRuns: 60 },
  );
});

it('what may hold a secret is not compressed, nor what is about signing in', async () => {
  const secret = await house((response) => asNextDoes(response, [large], { 'cache-control': 'private, no-store, no-transform' }));
  expect((await secret(both)).headers['content-encoding']).toBeUndefined();
  const ask = await house((response) => asNextDoes(response, [large]));
  for (const path of ['/api/auth/csrf', '/api/%61uth/csrf', '/api/auth/signin?callbackUrl=x'])
    expect((await ask(both, ['GET', path])).headers['content-encoding'], path).toBeUndefined();
});

it('an ETag is weak where the answer is compressed, and comes back as it was given', async () => {
  const seen: unknown[] = [];
  const ask = await house((response, headers) => {
    seen.push(headers['if-none-match']);
    asNextDoes(response, [large], { etag: '"7"' });
  });
  expect((await ask(both)).headers.etag).toBe('W/"7"');
  expect((await ask()).headers.etag).toBe('"7"');
  await ask({ ...both, 'if-none-match': 'W/"7", "8", *' });
  expect(seen.at(-1)).toBe('"7", "8", *');
});

it('HEAD has no body and the headers of the plain answer', async () => {
  const ask = await house((response) => asNextDoes(response, [], { etag: '"7"' }));
  const { headers, length } = await ask(both, ['HEAD', '/']);
  expect([length, headers.etag, headers['content-encoding']]).toEqual([0, '"7"', undefined]);
});
