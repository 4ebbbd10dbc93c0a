import { expect, test, vi } from 'vitest';
import { send } from '@/app/_ui/client';
import { english } from '@/lib/words/language';

const answerWith = (response: Response | Error) => {
  const fetch = vi.fn<(path: string, init: RequestInit) => Promise<Response>>(() =>
    response instanceof Error ? Promise.reject(response) : Promise.resolve(response),
  );
  vi.stubGlobal('fetch', fetch);
  return () => ({
    path: fetch.mock.calls[0]?.[0],
    init: fetch.mock.calls[0]?.[1],
    headers: new Headers(fetch.mock.calls[0]?.[1].headers),
  });
};

test('a POST carries a key of its own, or the one of the act that is tried again', async () => {
  const asked = answerWith(Response.json({ id: 'x' }, { status: 201 }));
  expect(await send(english, 'POST', '/pieces', { a: 1 })).toEqual({ ok: true, data: { id: 'x' }, status: 201, etag: null });
  expect(asked().path).toBe('/api/v1/pieces');
  expect(asked().headers.get('idempotency-key')).toMatch(/^[0-9a-f]{32}$/);
  expect(asked().init?.body).toBe('{"a":1}');
  const again = answerWith(Response.json({}));
  await send(english, 'POST', '/pieces', {}, { idempotencyKey: 'the same' });
  expect(again().headers.get('idempotency-key')).toBe('the same');
});

test('a save names what it was based on, and hands on the new ETag', async () => {
  const asked = answerWith(Response.json({}, { headers: { etag: '"3"' } }));
  expect(await send(english, 'PUT', '/pieces/x/draft', {}, { ifMatch: '"2"' })).toMatchObject({ ok: true, etag: '"3"' });
  expect(asked().headers.get('if-match')).toBe('"2"');
  expect(asked().headers.has('idempotency-key')).toBe(false);
});

test('a file goes as a form, which says its own type', async () => {
  const asked = answerWith(Response.json({}));
  await send(english, 'POST', '/imports', new File(['Ice'], 'Ice.docx'));
  const form = asked().init?.body;
  expect(form instanceof FormData && form.get('file')).toMatchObject({ name: 'Ice.docx', size: 3 });
  expect(asked().headers.has('content-type')).toBe(false);
});

test('a problem comes back as one, with its fields and its own parameters', async () => {
  answerWith(Response.json({ status: 422, code: 'gate_closed', detail: 'Not yet.', requirements: [] }, { status: 422 }));
  expect(await send(english, 'POST', '/x', {})).toEqual({
    ok: false,
    problem: { status: 422, code: 'gate_closed', detail: 'Not yet.', fields: [], requirements: [] },
  });
});

test('whoever was signed out hears that it was not sent, which is still true when they are back', async () => {
  answerWith(Response.json({ status: 401, code: 'sign_in_first', detail: 'Sign in first.' }, { status: 401 }));
  const sent = await send(english, 'POST', '/x', {});
  expect(sent).toMatchObject({ ok: false, problem: { code: 'sign_in_first', status: 401 } });
  expect(sent.ok ? '' : sent.problem.detail).toMatch(/not sent.*send it again/);
});

test('no answer is a problem too, never an exception', async () => {
  vi.stubGlobal('navigator', { onLine: false });
  answerWith(new TypeError('Failed to fetch'));
  expect(await send(english, 'POST', '/x', {})).toMatchObject({
    ok: false,
    problem: { code: 'offline', status: 0, detail: 'You are offline. What you typed is kept on this device.' },
  });
  answerWith(new Response('<html>bad gateway</html>', { status: 502 }));
  expect(await send(english, 'GET', '/x')).toMatchObject({ ok: false, problem: { code: 'offline' } });
  // nginx answers for itself with a page; of Caddy's answer the body may be lost.
  for (const body of ['<html>413 Request Entity Too Large</html>', '']) {
    answerWith(new Response(body, { status: 413 }));
    expect(await send(english, 'POST', '/imports', new File(['Ice'], 'Ice.docx'))).toEqual({
      ok: false,
      problem: { status: 413, code: 'too_large', detail: 'This is larger than a piece may be.', fields: [] },
    });
  }
  answerWith(new Response(null, { status: 204 }));
  expect(await send(english, 'DELETE', '/x')).toMatchObject({ ok: true, status: 204 });
});
