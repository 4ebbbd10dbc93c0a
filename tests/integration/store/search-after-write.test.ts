import { expect, test } from 'vitest';
import { saveDraft } from '@/db/drafts/drafts';
import { pieces } from '@/db/read/pieces';
import { read } from '@/db/read/read';
import { keepMissingTexts } from '@/db/search/later';
import { makeVersion } from '@/lib/review/commands/make-version';
import { testDatabase } from '../../support/database';
import { watchedDatabase } from '../../support/reads-of';
import { searchDrift } from '../../support/search-drift';
import { newsroom } from './newsroom';

/** Longer than what goes into the index with its version. */
const long = (word: string) => Array.from({ length: 120 }, (_, nth) => `Paragraph ${nth} of the ${word}. `.repeat(20).trim());
const body = (texts: readonly string[]) => ({
  type: 'doc',
  content: texts.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
});

async function written() {
  const { db, statements } = watchedDatabase(testDatabase().$client.serialize());
  const desk = newsroom(db);
  const piece = await desk.submitted(long('harbour'));
  const found = (q: string) => read(desk.editor, (reading) => pieces(reading, { q }).items.length, { db });
  const revise = (word: string, revision: number) => {
    const patch = { body: body(long(word)) };
    saveDraft(db, { pieceId: piece, actor: desk.author, revision, now: desk.clock.now(), patch });
    return desk.ok(makeVersion, desk.author, piece, { revision: revision + 1 });
  };
  return { db, desk, piece, statements, found, revise };
}

test('the words of a long text come after its version: whoever searches after the answer finds them', async () => {
  const { statements, found, revise } = await written();
  expect(found('harbour')).toBe(1);
  statements.length = 0;
  await revise('lighthouse', 1);
  expect([found('lighthouse'), found('harbour')]).toEqual([1, 0]);
  const version = statements.findIndex((sql) => /^insert into "sentences"/i.test(sql));
  const end = statements.indexOf('COMMIT', version);
  const entries = (some: readonly string[]) => some.filter((sql) => sql.includes('INSERT INTO search_entries')).join();
  expect(version).toBeGreaterThanOrEqual(0);
  expect(entries(statements.slice(0, end))).not.toContain("'text'");
  expect(entries(statements.slice(end))).toContain("'text'");
});

test('what a crash left between a write and its words is made up for', async () => {
  const { db, found } = await written();
  db.$client.exec("DELETE FROM search_index WHERE rowid IN (SELECT id FROM search_entries WHERE place = 'text')");
  db.$client.exec("DELETE FROM search_entries WHERE place = 'text'");
  expect(found('harbour')).toBe(0);
  await keepMissingTexts(db);
  expect(found('harbour')).toBe(1);
  expect(searchDrift(db)).toEqual([]);
});

test('a version writes nothing into the index for a headline that stays', async () => {
  const { db, desk, piece, statements } = await written();
  const revise = async (patch: Parameters<typeof saveDraft>[1]['patch'], revision: number) => {
    saveDraft(db, { pieceId: piece, actor: desk.author, revision, now: desk.clock.now(), patch });
    statements.length = 0;
    await desk.ok(makeVersion, desk.author, piece, { revision: revision + 1 });
    return statements.filter((sql) => sql.startsWith('INSERT INTO search_index')).length;
  };
  expect(await revise({ body: body(long('lighthouse')) }, 1)).toBe(1);
  expect(await revise({ headline: 'The lighthouse is dark' }, 2)).toBe(2);
  expect(searchDrift(db)).toEqual([]);
});
