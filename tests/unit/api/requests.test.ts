import { afterEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { fieldErrors } from '@/app/_server/field-errors';
import { methods } from '@/app/_server/methods';
import { readJson } from '@/app/_server/read-json';
import { originOf } from '@/app/_server/same-origin';
import { sameSitePath } from '@/app/_server/same-site-path';
import { addCounterpointInput } from '@/lib/review/commands/add-counterpoint';
import { english } from '@/lib/words/language';

const post = (
  body: string | Uint8Array<ArrayBuffer> | ReadableStream,
  headers: Record<string, string> = { 'content-type': 'application/json' },
) =>
  new Request('http://localhost:3000/api/v1/x', {
    method: 'POST',
    headers,
    body,
    ...(body instanceof ReadableStream ? { duplex: 'half' } : {}),
  });
const codeOf = async (request: Request, most?: number) => {
  const read = await readJson(request, most === undefined ? {} : { most });
  if (read.ok) return read.value;
  const said: unknown = await read.response.json();
  return said;
};

describe('a body', () => {
  test('of another type is 415', async () => {
    expect(await codeOf(post('a=1', { 'content-type': 'application/x-www-form-urlencoded' }))).toMatchObject({
      status: 415,
      code: 'unsupported_type',
    });
    expect(await codeOf(post('{}', { 'content-type': 'application/jsonp' }))).toMatchObject({ status: 415 });
  });
  test('with a charset is taken', async () => {
    expect(await codeOf(post('{"a":1}', { 'content-type': 'application/json; charset=utf-8' }))).toEqual({ a: 1 });
  });
  test('over the limit is 413 before it is parsed, with or without a stated length', async () => {
    expect(await codeOf(post('{"a":"aaaaaaaaaaaaaaaaaaaaaaaa"}'), 20)).toMatchObject({ status: 413, code: 'too_large' });
    let pulled = 0;
    const endless = new ReadableStream({
      pull(controller) {
        pulled += 1;
        controller.enqueue(new TextEncoder().encode('[['.repeat(500)));
      },
    });
    expect(await codeOf(post(endless), 10_000)).toMatchObject({ status: 413 });
    expect(pulled).toBeLessThan(20);
  });
  test('that is no JSON, no UTF-8 or too deep is 400', async () => {
    expect(await codeOf(post('{"a":'))).toMatchObject({ status: 400, code: 'not_json' });
    expect(await codeOf(post(new Uint8Array([0x22, 0xff, 0x22])))).toMatchObject({ status: 400, code: 'not_utf8' });
    expect(await codeOf(post('['.repeat(20_000) + ']'.repeat(20_000)))).toMatchObject({ status: 400, code: 'too_deep' });
  });
  test('with half a character or NUL names the field', async () => {
    expect(await codeOf(post('{"sources":[{"title":"a\\ud800"}]}'))).toMatchObject({
      status: 400,
      fields: [{ field: '/sources/0/title' }],
    });
    expect(await codeOf(post('{"a/b":"\\u0000"}'))).toMatchObject({ status: 400, fields: [{ field: '/a~1b' }] });
    expect(await codeOf(post('{"k\\u0000":1}'))).toMatchObject({ status: 400 });
    expect(await codeOf(post('{"a":"👍\\ud83d\\udc4d"}'))).toEqual({ a: '👍👍' });
  });
  test('that is empty is an empty object', async () => {
    expect(await codeOf(new Request('http://localhost/', { method: 'POST' }))).toEqual({});
  });
});

describe('field errors', () => {
  const of = (schema: z.ZodType, value: unknown) => {
    const parsed = schema.safeParse(value);
    return parsed.success ? [] : fieldErrors(parsed.error).map(({ field, why }) => ({ field, why: why(english) }));
  };
  test('name every wrong field, and each extra one by its own name', () => {
    const errors = of(addCounterpointInput, {
      kind: 'missing',
      version: '1',
      digest: 'x',
      text: '',
      role: 'admin',
      sources: [{ title: 'a', url: 'javascript:alert(1)' }],
    });
    expect(errors.map((one) => one.field).toSorted()).toEqual([
      '/digest',
      '/perspective',
      '/role',
      '/sources/0/url',
      '/text',
      '/version',
    ]);
    expect(errors.find((one) => one.field === '/perspective')?.why).toBe('Is missing.');
    expect(errors.find((one) => one.field === '/role')?.why).toBe('Is not known here.');
  });
  test('say which values there are', () => {
    expect(of(z.strictObject({ a: z.enum(['x', 'y']) }), { a: 'z' })).toEqual([{ field: '/a', why: 'Must be one of: x, y.' }]);
    expect(of(addCounterpointInput, { kind: 'other' })[0]).toMatchObject({ field: '/kind' });
  });
  test('of a body that is no object name the body', () => {
    expect(of(z.strictObject({}), [])).toEqual([{ field: '', why: 'Must be an object.' }]);
  });
  test('__proto__ is an extra field like any other', () => {
    expect(of(z.strictObject({}), JSON.parse('{"__proto__":{"a":1}}'))).toEqual([
      { field: '/__proto__', why: 'Is not known here.' },
    ]);
  });
});

describe('where a request comes from', () => {
  afterEach(() => vi.unstubAllEnvs());
  const from = (headers: Record<string, string>) =>
    originOf(new Request('http://localhost:3000/', { method: 'POST', headers: { host: 'localhost:3000', ...headers } }));
  test('is told by Sec-Fetch-Site or by an exact Origin', () => {
    expect(from({ 'sec-fetch-site': 'same-origin' })).toBe('sure');
    expect(from({ origin: 'http://localhost:3000' })).toBe('sure');
    for (const site of ['cross-site', 'same-site', 'none'])
      expect(from({ 'sec-fetch-site': site, origin: 'http://localhost:3000' })).toBe('cross');
    for (const origin of ['null', 'http://localhost:3001', 'http://localhost:3000.evil.example', 'https://localhost:3000'])
      expect(from({ origin })).toBe('cross');
    expect(from({})).toBe('silent');
  });
  test('BASE_URL decides where it is set', () => {
    vi.stubEnv('BASE_URL', 'https://desk.example/');
    expect(from({ origin: 'https://desk.example' })).toBe('sure');
    expect(from({ origin: 'http://localhost:3000' })).toBe('cross');
  });
});

test('after signing in people stay on this site', () => {
  expect(sameSitePath('/pieces/abc?tab=1#n')).toBe('/pieces/abc?tab=1#n');
  for (const bad of [
    '//evil.example',
    '/\\evil.example',
    '/a\\b',
    'https://evil.example',
    '/\tx',
    '',
    null,
    'pieces',
    '/\n/evil.example',
    '/..//evil.example',
    '/.//evil.example',
    '/desk/../..//evil.example',
  ])
    expect(sameSitePath(bad)).toBe('/desk');
});

test('a method that an address does not have is 405 with Allow', async () => {
  const { GET, DELETE } = methods({ POST: () => Promise.resolve(new Response()) });
  const context = { params: Promise.resolve({}) };
  const answer = await DELETE(new Request('http://localhost/', { method: 'DELETE' }), context);
  expect([answer.status, answer.headers.get('allow'), answer.headers.get('content-type')]).toEqual([
    405,
    'POST, OPTIONS',
    'application/problem+json; charset=utf-8',
  ]);
  expect((await GET(new Request('http://localhost/'), context)).status).toBe(405);
});
