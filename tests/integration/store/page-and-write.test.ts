import { afterEach, expect, test, vi } from 'vitest';
import { gateFacts } from '@/db/load/gate';
import { pageSource } from '@/db/published/page-source';
import { publishedPage } from '@/db/read/public/page';
import { digestsOf, makePage } from '@/db/worker/make-page';
import { decisions } from '@/lib/review/commands/decisions';
import { isUnconfirmed } from '@/lib/review/is-unconfirmed';
import { callsOf } from '../../support/calls-of';
import { reviewed } from './reviewed';

afterEach(() => void vi.unstubAllEnvs());

/** More waits than a write has between its start and its answer. */
const WAITS = 20;

async function live() {
  const { desk, piece, text, out } = await reviewed();
  await out();
  const second = desk.join('Eve', ['editor']);
  const open = () => {
    const facts = desk.piece(piece);
    return facts && gateFacts(desk.db, facts, desk.clock.now(), null).corrections.find(isUnconfirmed);
  };
  const correct = (reason: string) =>
    desk.run(decisions.correct, desk.editor, piece, { kind: 'correct', ...text, correctionType: 'editors_note', reason });
  const confirm = () => {
    const { id: correctionId, digest } = open() ?? {};
    return desk.run(decisions.confirm_correction, second, piece, { kind: 'confirm_correction', correctionId, digest });
  };
  const html = () => publishedPage(desk.db, 'open-the-quay', 'plain')?.body.toString() ?? '';
  return { desk, piece, text, correct, confirm, html };
}

/** The page's bytes are made before the transaction: whatever changes between the two must be in them. */
test('a change at any moment of a write is either whole in its page or not at all', async () => {
  const { desk, piece, correct, confirm, html } = await live();
  const { db } = desk;
  const made = db.$client.prepare<[string], { number: number; address: string; at: string }>(
    'SELECT g.number, g.address, d.at FROM pages g JOIN event_data d ON d.seq = g.seq WHERE g.piece_id = ?',
  );
  const came = new Set<string>();
  let number = made.get(piece)?.number ?? 0;
  for (let wait = 0; wait < WAITS; wait += 1)
    for (const write of [() => correct(`Note ${wait}.`), confirm]) {
      vi.stubEnv('BASE_URL', `https://before-${wait}.example`);
      const writing = write();
      for (let turn = 0; turn < wait; turn += 1) await Promise.resolve();
      vi.stubEnv('BASE_URL', `https://after-${wait}.example`);
      expect(await writing).toMatchObject({ status: 201 });
      desk.time.pass({ seconds: 1 });
      const page = made.get(piece);
      expect(page?.number).toBe((number += 1));
      const address = String(page?.address);
      came.add(address.replace(/-.*/, ''));
      expect(html()).toContain(`${address}/read/open-the-quay`);
      expect(html()).toContain(`Note ${wait}.`);
      vi.stubEnv('BASE_URL', address);
      const source = pageSource(db, piece, String(page?.at));
      expect(publishedPage(db, 'open-the-quay', 'plain')?.etag).toBe(source && digestsOf(makePage(source)).page);
    }
  expect(came).toEqual(new Set(['https://before', 'https://after']));
});

test('a piece that changes while its page is made: what was done first is in the page, too', async () => {
  const { desk, piece, text, correct, html } = await live();
  const retracted = { kind: 'retract', ...text, reason: 'The figures were made up.' };
  const done = await Promise.all([
    correct('A first note.'),
    desk.run(decisions.retract, desk.editor, piece, retracted),
    correct('Another.'),
  ]);
  const [note, retraction, other] = done.map((one) => 'status' in one);
  expect(retraction).toBe(true);
  expect(html().includes('A first note.')).toBe(note);
  expect(html().includes('Another.')).toBe(other);
  expect(html()).toContain('The figures were made up.');
});

test('a page that never stays as it was made: busy after four tries, each of two transactions', async () => {
  const { desk, piece, text } = await live();
  const before = desk.count('SELECT count(*) FROM events');
  let transactions = 0;
  const alongside = () => {
    transactions += 1;
    vi.stubEnv('BASE_URL', `https://moved-${transactions}.example`);
    return undefined;
  };
  const body = { kind: 'correct', ...text, correctionType: 'editors_note', reason: 'A note.' };
  expect(await desk.run(decisions.correct, desk.editor, piece, body, { alongside })).toEqual({ refusal: { code: 'busy' } });
  expect(transactions).toBe(8);
  expect(desk.count('SELECT count(*) FROM events')).toBe(before);
});

test('a write that is refused at its end makes no page', async () => {
  const { desk, piece, text } = await live();
  const calls = callsOf('db/worker/make-page.ts', 'makePage');
  const body = { kind: 'correct', ...text, correctionType: 'editors_note', reason: 'A note.' };
  const alongside = () => ({ code: 'busy' }) as const;
  expect(await desk.run(decisions.correct, desk.editor, piece, body, { alongside })).toEqual({ refusal: { code: 'busy' } });
  expect(calls.take()).toBe(0);
  calls.stop();
});
