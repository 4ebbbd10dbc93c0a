import { expect, test } from 'vitest';
import { cachedView } from '@/app/_server/cached-view';
import { database } from '@/db/connection/open';
import { shownTables } from '@/db/read/changed-number';
import { pieceBarOf } from '@/lib/review/piece-bar';
import { seenVersion } from '@/lib/review/seen-version';
import type { LiveView } from '@/lib/review/views/live';
import type { RoomView } from '@/lib/review/views/piece';
import { type PieceScreenName, type ScreenView, screens } from '@/lib/review/views/screen';
import type { Role } from '@/lib/review/vocabulary';
import { everyState, relations } from './every-state';
import { call, newsroom } from './newsroom';
import { expectUpToDate, piecePages } from './showing';

const text =
  'The ferry tax is a mistake\n\nIt hits islanders twice.\n\nThe council raised the fare by 12 per cent in May. Nobody asked the islanders.';

/** A piece that has been handed in, and those who look at it. */
async function desk() {
  const house = await newsroom();
  const author = await house.join('Ines', ['author']);
  const editor = await house.join('Ruth', ['editor']);
  const reviewer = await house.join('Sven', ['reviewer'], { holds: ['security'] });
  const ask = async (who: { cookie: string }, method: string, address: string, body?: object) => {
    const answered = await call(method, address, { as: who.cookie, ...(body ? { body } : {}) });
    expect([address, answered.status < 300, answered.text]).toEqual([address, true, answered.text]);
    return answered.body;
  };
  const { id } = await ask(author, 'POST', '/pieces', { deskId: house.deskId, text, disclosure: 'None.' });
  const piece = `/pieces/${String(id)}`;
  const { number, digest } = await ask(author, 'POST', `${piece}/versions`, { revision: 1 });
  const exact = { version: number, digest };
  await ask(editor, 'POST', `${piece}/decisions`, {
    kind: 'open_review',
    ...exact,
    topics: [],
    perspectives: [
      { perspective: 'security', disputes: true },
      { perspective: 'regional-history', disputes: false },
    ],
  });
  const duty = { kind: 'perspective', perspective: 'security' };
  const due = new Date(Date.now() + 6 * 86_400_000).toISOString();
  const asked = await ask(editor, 'POST', `${piece}/assignments`, { reviewerId: reviewer.personId, duty, dueAt: due });
  await ask(reviewer, 'PATCH', `/assignments/${String(asked.id)}`, {
    status: 'accepted',
    conflict: { declared: false, statement: '' },
  });
  return { ...house, author, editor, reviewer, ask, piece, exact };
}

/** What no view shows (how one is signed in, queues), and what is only written beside a row that raises the number. */
const shownNowhere = [
  ['sessions', 'tokens', 'links', 'invitations'],
  ['outbox', 'mail', 'idempotency', 'stale_pieces', 'unlogged_events', 'stale_records'],
  ['piece_texts', 'search_entries'],
].flat();

test('each table outside the ledger raises the number of what it can show, or shows nothing', async () => {
  await newsroom();
  const { $client } = database();
  const outside = (await import('@/db/schema/outside-ledger')) as Record<string, unknown>;
  const { getTableName, is } = await import('drizzle-orm');
  const { SQLiteTable } = await import('drizzle-orm/sqlite-core');
  const names = Object.values(outside).flatMap((one) => (is(one, SQLiteTable) ? [getTableName(one)] : []));
  expect(names.length).toBeGreaterThan(10);
  expect(names.filter((name) => !(name in shownTables) && !shownNowhere.includes(name))).toEqual([]);
  for (const [table, column] of Object.entries(shownTables))
    if (column !== null)
      expect($client.prepare(`SELECT count(${column}) FROM ${table}`).pluck().get(), table).toBeTypeOf('number');
});

test('everybody gets views that parse, at every page of a piece in every state', async () => {
  const { admin, cookieOf } = await newsroom();
  const { story, staged } = await everyState(database(), {
    personId: admin.personId,
    roles: ['admin', 'editor'],
    holds: [],
    checksFacts: false,
    via: 'session',
  });
  let shown = 0;
  let bars = 0;
  let judged = 0;
  let pending = 0;
  for (const [nth, who] of relations.entries()) {
    const person = story.people.get(who);
    const as = await cookieOf(person?.personId ?? '');
    for (const { piece, state } of staged.filter((_, at) => (at + nth) % 5 === 0)) {
      const room = await call('GET', `/pieces/${piece.id}/room`, { as });
      const claims = room.status === 200 ? (room.body as unknown as RoomView).claims : [];
      for (const id of [...claims.slice(0, 2).map((one) => one.id), 'none']) {
        const { status, body } = await call('GET', `/views/pieces/${piece.id}/check/${id}`, { as });
        if (status === 200) judged += 1;
        else expect([id, status], `${who}, ${state}`).toEqual(['none', 404]);
        if (status === 200) expect(screens.claim.safeParse(body).error?.message, `${who}, ${state}, claim`).toBeUndefined();
      }
      const answered: Partial<Record<PieceScreenName | 'door', unknown>> = {};
      for (const page of piecePages) {
        const { status, body } = await call('GET', `/views/pieces/${piece.id}${page}`, { as });
        const name = page === '' ? 'door' : (page.slice(1) as PieceScreenName);
        const said = `${who}, ${state}, ${name}`;
        expect([200, 404], said).toContain(status);
        const view = room.body as unknown as RoomView;
        if (status !== 200) {
          // Nothing can be compared, and no counterpoint can have lost its place, before there is a version.
          const needsText = ['/diff', '/lost'].includes(page) && room.status === 200 && view.version === null;
          expect(room.status === 200 && !needsText, said).toBe(false);
          continue;
        }
        shown += 1;
        expect(screens[name].safeParse(body).error?.message, said).toBeUndefined();
        const drawn = body['view'] as { kind?: string; bar?: object; pending?: number[] };
        answered[name] = drawn.pending;
        if (room.status === 200 && drawn.kind === 'open') {
          bars += 1;
          expect(drawn.bar, said).toEqual(pieceBarOf(view));
        }
        if (page !== '' || room.status !== 200) continue;
        const seen = seenVersion(view);
        const isNew = view.textOpen && view.version !== null && seen !== null && seen < view.version.number;
        if ('opensOn' in (body['view'] as object))
          expect((body['view'] as { opensOn: string }).opensOn, said).toBe(isNew ? 'changed' : 'text');
      }
      // The same number of answers that only they see, on the page of the text as on that of the fact-check.
      expect(answered.text, `${who}, ${state}`).toEqual(answered.check);
      if (Array.isArray(answered.text) && answered.text.length > 0) pending += 1;
    }
  }
  expect(shown).toBeGreaterThan(250);
  expect(bars).toBeGreaterThan(60);
  expect(judged).toBeGreaterThan(10);
  expect(pending).toBeGreaterThan(0);
}, 120_000);

test('a correction starts from what is live, and the writing page tells what readers have, in every state', async () => {
  const { admin, cookieOf } = await newsroom();
  const { story, staged } = await everyState(database(), {
    personId: admin.personId,
    roles: ['admin', 'editor'],
    holds: [],
    checksFacts: false,
    via: 'session',
  });
  const counts = { live: 0, drafts: 0 };
  for (const who of relations) {
    const as = await cookieOf(story.people.get(who)?.personId ?? '');
    for (const { piece, state } of staged) {
      const said = `${who}, ${state}`;
      const get = async (path: string) => {
        const { status, body } = await call('GET', path, { as });
        return status === 200 ? body : null;
      };
      const shown = (await get(`/views/pieces/${piece.id}/correct`))?.['view'] as ScreenView<'correct'> | undefined;
      if (shown?.kind !== 'room') continue;
      const { room, live: found } = shown;
      const live = (await get(`/pieces/${piece.id}/live`)) as LiveView | null;
      const mayCorrect = room.can['correct']?.allowed === true;
      expect(found !== null, said).toBe(live !== null && mayCorrect);
      if (live && found) {
        counts.live += 1;
        const { version, digest, content, text, sentences } = live;
        expect(found, said).toEqual({
          version,
          digest,
          content,
          text,
          sentences,
          proposals: live.proposals.map((one) => ({ version: one.version, content: one.content })),
          alarms: live.alarms.filter(({ mine }) => !mine).map(({ name }) => name),
        });
      }
      const written = (await get(`/views/pieces/${piece.id}/edit`))?.['view'] as ScreenView<'edit'> | undefined;
      if (written?.kind !== 'room') throw new Error(said);
      const draft = room.can['save_draft']?.allowed ? await get(`/pieces/${piece.id}/draft`) : null;
      expect(written.draft, said).toEqual(draft);
      if (draft === null) continue;
      counts.drafts += 1;
      expect(written.live ?? written.room.version?.content ?? null, said).toEqual(live?.content ?? room.version?.content ?? null);
    }
  }
  for (const [name, count] of Object.entries(counts)) expect(count, name).toBeGreaterThan(0);
}, 240_000);

test('what somebody does privately changes what they are shown, and nothing for anybody else', async () => {
  const { author, editor, reviewer, ask, piece, exact } = await desk();
  const address = `/views${piece}/text`;
  const tagsOf = async (who: { cookie: string }) => {
    const tags = await Promise.all(piecePages.map((page) => call('GET', `/views${piece}${page}`, { as: who.cookie })));
    expect(tags.every(({ status }) => status === 200)).toBe(true);
    return tags.map(({ headers }) => headers.get('etag'));
  };
  const others = async () => [await tagsOf(author), await tagsOf(editor)];
  const [before, own] = [await others(), await tagsOf(reviewer)];
  const { body } = await call('GET', address, { as: reviewer.cookie });
  const { version } = (body['view'] as { room: RoomView }).room;
  const start = version?.text.indexOf('Nobody asked') ?? -1;
  await ask(reviewer, 'POST', `${piece}/counterpoints`, {
    ...exact,
    kind: 'passage',
    perspective: 'security',
    anchor: { start, end: start + 12, exact: 'Nobody asked' },
    text: 'The harbour police were asked.',
    sources: [],
  });
  expect(await others()).toEqual(before);
  const at = (page: string) => piecePages.indexOf(page);
  const now = await tagsOf(reviewer);
  for (const page of ['/text', '/review', '/history']) expect(now[at(page)], page).not.toBe(own[at(page)]);
});

test('a view that was asked for in a role is not kept for who they are without it', async () => {
  const { author, editor, ask, piece } = await desk();
  const asked = { id: piece.replace('/pieces/', ''), n: Number.NaN, claim: '', search: undefined };
  const viewed = (roles: Role[]) => {
    const viewer = { personId: editor.personId, roles, holds: [], checksFacts: false, via: 'session' as const };
    return cachedView(viewer, { table: 'screens', name: 'text', pathname: `/api/v1/views${piece}/text`, asked });
  };
  await ask(author, 'GET', `/views${piece}/text`);
  // As when the role goes between admitting the request and looking for a kept view.
  expect(await viewed(['editor'])).toHaveProperty('bytes');
  expect(await viewed([])).toEqual({ reason: null });
});

test('a view that is asked for again while it is built is built once', async () => {
  const { editor, piece } = await desk();
  const viewer = {
    personId: editor.personId,
    roles: ['editor' as const],
    holds: [],
    checksFacts: false,
    via: 'session' as const,
  };
  const asked = { id: piece.replace('/pieces/', ''), n: Number.NaN, claim: '', search: undefined };
  const ask = () => cachedView(viewer, { table: 'screens', name: 'text', pathname: `/api/v1/views${piece}/text`, asked });
  const [first, ...others] = await Promise.all([ask(), ask(), ask()]);
  expect(first).toHaveProperty('bytes');
  for (const other of others) expect(other).toBe(first);
});

test('who has the view already gets no bytes', async () => {
  const { author, piece } = await desk();
  for (const page of [...piecePages.map((one) => `${piece}${one}`), '/desk', '/frame']) {
    const first = await call('GET', `/views${page}`, { as: author.cookie });
    const tag = first.headers.get('etag') ?? '';
    // As it was given, and as scripts/steps/compress.mjs hands it on.
    for (const known of [tag, tag.replace('W/', '')]) {
      const again = await call('GET', `/views${page}`, { as: author.cookie, headers: { 'if-none-match': known } });
      expect([page, known, again.status, again.text]).toEqual([page, known, 304, '']);
      expect(again.headers.get('cache-control')).toBe('private, no-store');
    }
    expect((await call('GET', `/views${page}`)).status, page).toBe(401);
  }
});

test('what is written beside the ledger is shown at once', async () => {
  const { author, editor, ask, piece, admin } = await desk();
  const cookies = [author.cookie, editor.cookie];
  const addresses = ['/desk', '/frame', ...piecePages.map((page) => `${piece}${page}`)];
  await expectUpToDate(cookies, addresses);
  const draft = await call('GET', `${piece}/draft`, { as: author.cookie });
  const saved = await call('PUT', `${piece}/draft`, {
    as: author.cookie,
    body: { headline: 'Another headline' },
    headers: { 'if-match': draft.headers.get('etag') ?? '' },
  });
  expect(saved.status).toBe(200);
  await expectUpToDate(cookies, addresses);
  await ask(editor, 'POST', `${piece}/looks`, { version: 1 });
  await expectUpToDate(cookies, addresses);
  await ask(author, 'PATCH', '/me', { name: 'Ines Marchetti', timezone: 'Asia/Tokyo' });
  await expectUpToDate(cookies, addresses);
  const before = (await call('GET', '/newsroom', { as: admin.cookie })).body;
  await ask(admin, 'PATCH', '/newsroom', { contact: 'desk@quay.example', before });
  await expectUpToDate(cookies, addresses);
});
