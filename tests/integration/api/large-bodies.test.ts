import { NextRequest } from 'next/server';
import { expect, test } from 'vitest';
import { POST as nextAuth } from '@/app/api/auth/[...nextauth]/route';
import { POST as signIn } from '@/app/api/auth/sign-in/route';
import { newsroom } from './newsroom';

const CHUNK = 4_000;

/** A body without an end and without a length, and how much of it was taken. */
function endless(first: string) {
  const taken = { bytes: 0 };
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const text = taken.bytes === 0 ? first.padEnd(CHUNK, 'a') : 'a'.repeat(CHUNK);
      taken.bytes += CHUNK;
      if (taken.bytes > 10_000_000) controller.error(new Error('all of it was read'));
      else controller.enqueue(new TextEncoder().encode(text));
    },
  });
  return { body, taken };
}

const actions = [
  ['callback', 'credentials'],
  ['signin', 'credentials'],
  ...['callback', 'signin', 'signout', 'session', '_log', 'error', 'none'].map((action) => [action]),
];
const types: [string | null, string][] = [
  ['application/json', '{"email":"'],
  ['application/json; charset=utf-8', '{"email":"'],
  ['application/x-www-form-urlencoded', 'email='],
  ['multipart/form-data; boundary=x', '--x'],
  ['text/plain; a=application/json', '{'],
  [null, 'email='],
];

const asking = (path: string, type: string | null, body: BodyInit, more: object = {}) =>
  new NextRequest(`http://localhost:3000/api/auth/${path}`, {
    method: 'POST',
    headers: { 'sec-fetch-site': 'same-origin', ...(type === null ? {} : { 'content-type': type }) },
    body,
    ...more,
  });

test.each(types)('no address for signing in takes more than ten thousand bytes of %s', async (type, first) => {
  await newsroom();
  for (const nextauth of [...actions, ['sign-in']]) {
    const { body, taken } = endless(first);
    const request = asking(nextauth.join('/'), type, body, { duplex: 'half' });
    const own = nextauth[0] === 'sign-in';
    const answered = await (own
      ? signIn(request, { params: Promise.resolve({}) })
      : nextAuth(request, { params: Promise.resolve({ nextauth }) }));
    const refused = own && !/^application\/(?:json|x-www-form)/.test(type ?? '') ? [413, 415] : [413];
    expect(refused, nextauth.join('/')).toContain(answered.status);
    expect(taken.bytes, nextauth.join('/')).toBeLessThan(25_000);
  }
});

test('JSON that is none is the sender’s mistake', async () => {
  await newsroom();
  for (const text of ['{', '"', '[1', '\ud800', '{"a":1}}', '['.repeat(5_000)])
    for (const nextauth of actions) {
      const answered = await nextAuth(asking(nextauth.join('/'), 'application/json', text), {
        params: Promise.resolve({ nextauth }),
      });
      expect(answered.status, `${nextauth.join('/')} ${text.slice(0, 10)}`).toBe(400);
    }
});
