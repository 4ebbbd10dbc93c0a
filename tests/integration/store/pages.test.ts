import { createHash } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { checkData } from '@/db/check/check-data';
import { log } from '@/db/logger';
import { changeNewsroom, newsroomSettings } from '@/db/newsroom/newsroom-settings';
import { remakePages } from '@/db/published/remake-pages';
import { publishedList } from '@/db/read/public/list';
import { publishedPage, publishedRecord } from '@/db/read/public/page';
import { pageMade } from '@/lib/record/page-made';
import { correct } from '@/lib/review/commands/decisions/correct';
import { remove, retract } from '@/lib/review/commands/decisions/reasoned';
import { revokeSignOff } from '@/lib/review/commands/revoke-sign-off';
import type { newsroom } from './newsroom';
import { reviewed } from './reviewed';

type Desk = ReturnType<typeof newsroom>;
const madeOf = ({ db }: Desk, piece: string) =>
  db.$client
    .prepare<[string], string>(
      "SELECT payload FROM events JOIN event_data USING (seq) WHERE stream = ? AND type = 'page_made' ORDER BY seq",
    )
    .pluck()
    .all(piece)
    .map((payload) => pageMade.parse(JSON.parse(payload)));
const slugOf = ({ db }: Desk, id: string) => String(db.$client.prepare('SELECT slug FROM pieces WHERE id = ?').pluck().get(id));
const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex');

test('whatever makes bytes says so: publication, correction, retraction, removal, a new address', async () => {
  const { desk, piece, text, out } = await reviewed();
  await out();
  const page = () => publishedPage(desk.db, slugOf(desk, piece), 'plain');
  const first = page();
  expect(madeOf(desk, piece)).toMatchObject([{ number: 1, digests: { page: first?.etag } }]);
  await desk.ok(correct, desk.editor, piece, { kind: 'correct', ...text, correctionType: 'editors_note', reason: 'It was May.' });
  vi.stubEnv('BASE_URL', 'https://bell.example');
  expect(await remakePages(desk.db, '2026-03-20T09:00:00.000Z', desk.clock)).toBe(1);
  expect(await remakePages(desk.db, '2026-03-20T09:00:00.000Z', desk.clock)).toBe(0);
  expect(page()?.body.toString()).toContain('https://bell.example/read/open-the-quay');
  await desk.ok(retract, desk.editor, piece, { kind: 'retract', ...text, reason: 'The figures were made up.' });
  await desk.ok(remove, desk.editor, piece, { kind: 'remove', ...text, reason: 'A court said so.' });
  expect(page()?.status).toBe(410);
  const made = madeOf(desk, piece);
  expect(made.map((one) => one.number)).toEqual([1, 2, 3, 4, 5]);
  expect(new Set(made.map((one) => one.digests.page)).size).toBe(5);
  expect(made.at(-1)?.digests.page).toBe(sha256(page()?.body ?? ''));
  vi.unstubAllEnvs();
});

test('a page is made again, once, after the newsroom was given another name, and not after another contact', async () => {
  const { desk, piece, out } = await reviewed();
  await out();
  const page = () => publishedPage(desk.db, slugOf(desk, piece), 'plain')?.body.toString() ?? '';
  const change = (more: object) =>
    changeNewsroom(desk.db, desk.admin, { ...more, before: newsroomSettings(desk.db) }, '2026-03-20T08:00:00.000Z');
  const remade = () => remakePages(desk.db, '2026-03-20T09:00:00.000Z', desk.clock);
  change({ contact: 'desk@quay.example' });
  expect(await remade()).toBe(0);
  change({ name: 'The Quay Post' });
  expect(page()).not.toContain('The Quay Post');
  expect(await remade()).toBe(1);
  expect(await remade()).toBe(0);
  expect(page()).toContain('The Quay Post');
});

test.each([
  ['html', 'plain'],
  ['html_brotli', 'brotli'],
  ['record_html', 'record'],
] as const)('a change of %s in the database is never served', async (column, which) => {
  const { desk, piece, out } = await reviewed();
  await out();
  const slug = slugOf(desk, piece);
  expect(publishedPage(desk.db, slug, which)?.status).toBe(200);
  desk.db.$client.exec('BEGIN');
  desk.db.$client.exec(`UPDATE published_pages SET ${column} = CAST(${column} || ' ' AS BLOB)`);
  expect(() => publishedPage(desk.db, slug, which)).toThrow(/is not what page_made names/);
  expect(checkData(desk.db)).not.toEqual([]);
  desk.db.$client.exec('ROLLBACK');
});

test('a changed teaser is left out of lists', async () => {
  const { desk, out } = await reviewed();
  await out();
  const logged = vi.spyOn(log, 'error');
  expect(publishedList(desk.db, { limit: 9 })).toHaveLength(1);
  desk.db.$client.exec('BEGIN');
  desk.db.$client.exec("UPDATE published_pages SET teaser = json_set(teaser, '$.headline', 'Close the quay')");
  expect(publishedList(desk.db, { limit: 9 })).toEqual([]);
  expect(logged).toHaveBeenCalledOnce();
  desk.db.$client.exec('ROLLBACK');
  logged.mockRestore();
});

test('what happens after publication is told on the next day, and not before', async () => {
  const { desk, piece, reviewer, out } = await reviewed();
  await out();
  const signOffId = String(desk.db.$client.prepare("SELECT id FROM sign_offs WHERE duty = 'perspective'").pluck().get());
  await desk.ok(revokeSignOff, reviewer, signOffId, { reason: 'The wall was never surveyed.' });
  const page = () => publishedPage(desk.db, slugOf(desk, piece), 'record')?.body.toString() ?? '';
  const told = () => page().includes('took the signature back');
  await remakePages(desk.db, '2026-03-02T23:59:59.000Z', desk.clock);
  expect(told()).toBe(false);
  await remakePages(desk.db, '2026-03-03T00:00:01.000Z', desk.clock);
  expect(told()).toBe(true);
});

test('two pieces with the same words, reviewers and editors keep rows, pages and records of their own, all their life', async () => {
  const one = await reviewed();
  const { desk, reviewer, checker } = one;
  const two = await reviewed('replied', desk, { reviewer, checker });
  const twins = [one, two];
  expect(one.text.digest).toBe(two.text.digest);
  expect(one.edition()).not.toBe(two.edition());
  const kept = ({ piece }: { piece: string }) => ({
    contents: desk.db.$client.prepare('SELECT * FROM contents WHERE piece_id = ? ORDER BY kind, ref').all(piece),
    page: desk.db.$client.prepare('SELECT * FROM published_pages WHERE piece_id = ?').get(piece),
  });
  const alone = async (act: () => Promise<unknown>, other: { piece: string }) => {
    const before = kept(other);
    await act();
    expect(kept(other)).toEqual(before);
  };
  await alone(one.out, two);
  await alone(two.out, one);
  expect(twins.map(({ piece }) => slugOf(desk, piece))).toEqual(['open-the-quay', 'open-the-quay-2']);
  const putRight = ({ piece, text }: typeof one) =>
    desk.ok(correct, desk.editor, piece, { kind: 'correct', ...text, correctionType: 'editors_note', reason: 'The same note.' });
  await alone(() => putRight(one), two);
  await alone(() => putRight(two), one);
  const leave = ({ piece, text }: typeof one) =>
    desk.ok(retract, desk.editor, piece, { kind: 'retract', ...text, reason: 'The same reason.' });
  await alone(() => leave(one), two);
  await alone(() => leave(two), one);
  for (const { piece } of twins) expect(kept({ piece }).contents.length).toBeGreaterThan(5);
  const editions = desk.count("SELECT count(DISTINCT ref) FROM contents WHERE kind = 'edition'");
  expect(editions).toBe(desk.count("SELECT count(*) FROM contents WHERE kind = 'edition'"));
  expect(publishedRecord(desk.db, 'open-the-quay-2')?.status).toBe(200);
});
