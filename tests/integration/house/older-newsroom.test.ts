import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { checkData } from '@/db/check';
import { migrate } from '@/db/migrate';
import { openDatabase } from '@/db/open';
import { remakePages } from '@/db/remake-pages';
import { testFolder } from '@/tests/support/database';
import { searchDrift } from '@/tests/support/search-drift';

/** A newsroom as the release before note places left it: the demo, with one note whose words changed and one that was cut and put elsewhere. */
function olderNewsroom() {
  const file = path.join(testFolder(), 'counterpoint.db');
  const packed = path.join(import.meta.dirname, '../../support/newsroom-before-note-places.db.br');
  writeFileSync(file, brotliDecompressSync(readFileSync(packed)));
  return openDatabase(file);
}

test('the newsroom of the last release is brought up to date, and its events still make its rows', () => {
  const db = olderNewsroom();
  const rows = () => db.$client.prepare('SELECT count(*) FROM resolutions').pluck().get();
  const before = rows();
  const triggers = () => db.$client.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger' ORDER BY name").pluck().all();
  const guards = triggers();
  expect(migrate(db)).toBeGreaterThan(0);
  expect(checkData(db)).toEqual([]);
  expect(searchDrift(db)).toEqual([]);
  expect(rows()).toBe(before);
  expect(triggers()).toEqual(expect.arrayContaining(guards));
  const placed = db.$client
    .prepare("SELECT version, since FROM resolutions WHERE state = 'moved' ORDER BY version LIMIT 1")
    .get();
  expect(placed).toEqual({ version: 6, since: 6 });
  db.$client.close();
});

test('pages of the last release, which has no event for them, are made again with one', async () => {
  const db = olderNewsroom();
  migrate(db);
  const published = Number(db.$client.prepare('SELECT count(*) FROM published_pages').pluck().get());
  expect(published).toBeGreaterThan(0);
  expect(await remakePages(db, new Date().toISOString())).toBe(published);
  expect(db.$client.prepare('SELECT count(*) FROM pages').pluck().get()).toBe(published);
  expect(checkData(db)).toEqual([]);
  db.$client.close();
});
