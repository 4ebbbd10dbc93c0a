import BetterSqlite3 from 'better-sqlite3';
import { expect, test } from 'vitest';
import { ZodError } from 'zod';
import { openDatabase } from '@/db/connection/open';
import { saveDraft } from '@/db/drafts/drafts';
import { addCounterpoint } from '@/lib/review/commands/add-counterpoint';
import { makeVersion } from '@/lib/review/commands/make-version';
import { testDatabaseFile } from '../../support/database';
import { newsroom } from './newsroom';

const note = { kind: 'missing', perspective: 'security', sources: [] };

test('a full disk: nothing is half there, and the retry works', async () => {
  const desk = newsroom();
  const reviewer = desk.join('Dag', ['reviewer'], ['security']);
  const piece = await desk.opened();
  await desk.assigned(piece, reviewer);
  const input = { ...note, ...desk.exact(piece), text: 'x'.repeat(19_000) };
  const before = desk.count('SELECT count(*) FROM events');
  const pages = desk.db.$client.pragma('page_count', { simple: true });
  desk.db.$client.pragma(`max_page_count = ${String(pages)}`);
  await expect(desk.run(addCounterpoint, reviewer, piece, input, { idempotencyKey: 'full' })).rejects.toMatchObject({
    status: 507,
  });
  expect(desk.count('SELECT count(*) FROM events')).toBe(before);
  desk.db.$client.pragma('max_page_count = 1000000');
  expect(await desk.run(addCounterpoint, reviewer, piece, input, { idempotencyKey: 'full' })).toMatchObject({ status: 201 });
});

test('a database that somebody else holds: busy', async () => {
  const file = testDatabaseFile();
  const desk = newsroom(openDatabase(file));
  const piece = await desk.submitted();
  desk.db.$client.pragma('busy_timeout = 50');
  const other = new BetterSqlite3(file);
  other.exec('BEGIN IMMEDIATE');
  const save = () =>
    saveDraft(desk.db, { pieceId: piece, actor: desk.author, revision: 1, now: desk.clock.now(), patch: { headline: 'Other' } });
  expect(save).toThrow(expect.objectContaining({ status: 503 }));
  other.exec('ROLLBACK');
  other.close();
  expect(save()).toMatchObject({ revision: 2 });
});

test('a body that the command does not take never reaches the rules', async () => {
  const desk = newsroom();
  const piece = await desk.submitted();
  await expect(desk.run(makeVersion, desk.author, piece, { revision: 1, authorId: 'x' })).rejects.toThrow(ZodError);
});

test('a refusal alongside takes everything back', async () => {
  const desk = newsroom();
  const piece = await desk.submitted();
  saveDraft(desk.db, { pieceId: piece, actor: desk.author, revision: 1, now: desk.clock.now(), patch: { headline: 'Other' } });
  const before = desk.count('SELECT count(*) FROM events');
  const done = await desk.run(makeVersion, desk.author, piece, { revision: 2 }, { alongside: () => ({ code: 'busy' }) });
  expect(done).toEqual({ refusal: { code: 'busy' } });
  expect(desk.count('SELECT count(*) FROM events')).toBe(before);
});

test('a draft saved while its version is prepared: prepared anew, and the stale revision is refused', async () => {
  const desk = newsroom();
  const piece = await desk.submitted();
  const running = desk.run(makeVersion, desk.author, piece, { revision: 1 });
  saveDraft(desk.db, { pieceId: piece, actor: desk.author, revision: 1, now: desk.clock.now(), patch: { headline: 'Other' } });
  expect(await running).toEqual({ refusal: { code: 'stale_draft', revision: 2 } });
});
