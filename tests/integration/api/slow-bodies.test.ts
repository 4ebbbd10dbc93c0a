import { expect, test } from 'vitest';
import type { Handler } from '@/app/_server/methods';
import { PATCH as changeNewsroom } from '@/app/api/v1/newsroom/route';
import { PUT as saveDraft } from '@/app/api/v1/pieces/[id]/draft/route';
import { POST as importFile } from '@/app/api/v1/pieces/[id]/import/route';
import { POST as createPiece } from '@/app/api/v1/pieces/route';
import { POST as makeToken } from '@/app/api/v1/tokens/route';
import { endSessions } from '@/db/accounts/sessions';
import { database } from '@/db/connection/open';
import { call, newsroom } from './newsroom';

/** A request whose body is on its way, and what sends the rest of it. */
function slow(handler: Handler, method: string, { as, body, id, headers = {} }: Slow) {
  const bytes = new TextEncoder().encode(JSON.stringify(body));
  let send = () => {};
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(bytes.slice(0, 3));
      send = () => {
        controller.enqueue(bytes.slice(3));
        controller.close();
      };
    },
  });
  const init = {
    method,
    headers: {
      host: 'localhost:3000',
      cookie: as,
      'sec-fetch-site': 'same-origin',
      'content-type': 'application/json',
      ...headers,
    },
    body: stream,
    duplex: 'half',
  };
  const answered = handler(new Request('http://localhost:3000/api/v1/here', init), { params: Promise.resolve({ id }) });
  return async () => {
    send();
    return (await answered).status;
  };
}
interface Slow {
  as: string;
  body: object;
  id?: string;
  headers?: Record<string, string>;
}
/** Time for a request to be admitted. */
const admitted = () => new Promise((done) => setTimeout(done, 50));

test('whose session ends while a body comes in writes nothing with it', async () => {
  const { join, deskId } = await newsroom();
  const { cookie: as, personId } = await join('Ines', ['author']);
  const made = await call('POST', '/pieces', { as, body: { deskId, text: 'A title\n\nA text.', disclosure: 'None.' } });
  const id = String(made.body.id);
  const waiting = [
    slow(makeToken, 'POST', { as, body: { name: 'a program', days: 30 } }),
    slow(createPiece, 'POST', { as, body: { deskId, text: 'Another', disclosure: 'None.' } }),
    slow(saveDraft, 'PUT', { as, body: { headline: 'Other words' }, id, headers: { 'if-match': '"1"' } }),
    slow(importFile, 'POST', { as, body: { filename: 'a.txt', text: 'Other words' }, id }),
  ];
  await admitted();
  endSessions(database(), personId);
  const answers = [];
  for (const send of waiting) answers.push(await send());
  expect(answers).toEqual(waiting.map(() => 401));
});

test('whose role goes while a body comes in is no administrator any more', async () => {
  const { admin, join } = await newsroom();
  const { cookie: as, personId } = await join('Ole', ['admin']);
  const { body: before } = await call('GET', '/newsroom', { as });
  const send = slow(changeNewsroom, 'PATCH', { as, body: { name: 'Theirs', before } });
  await admitted();
  const standing = { roles: ['admin'], holds: [], checksFacts: false, disabled: false, awayUntil: null };
  const change = { ...standing, roles: ['author'], before: standing };
  expect((await call('PATCH', `/people/${personId}`, { as: admin.cookie, body: change })).status).toBe(200);
  expect(await send()).toBe(403);
  expect((await call('GET', '/newsroom', { as: admin.cookie })).body).toEqual(before);
});
