import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { checkData } from '@/db/check/check-data';
import { openDatabase } from '@/db/connection/open';
import { migrate } from '@/db/migrate/migrate';
import { remakePages } from '@/db/published/remake-pages';
import { testFolder } from '@/tests/support/database';
import { searchDrift } from '@/tests/support/search-drift';

/** The demo newsroom as each release left it; 0.1.0 has besides one note whose words changed, and one that was cut and put elsewhere. */
const folder = path.join(import.meta.dirname, '../../fixtures/releases');
const releases = readdirSync(folder).map((name) => name.replace('.db.br', ''));

function newsroomOf(release: string) {
  const file = path.join(testFolder(), 'counterpoint.db');
  writeFileSync(file, brotliDecompressSync(readFileSync(path.join(folder, `${release}.db.br`))));
  return openDatabase(file);
}

test('every release of the changelog but the newest has its newsroom', () => {
  const told = [...readFileSync('docs/CHANGELOG.md', 'utf8').matchAll(/^## (\d+\.\d+\.\d+)/gm)].map(
    ([, release = '']) => release,
  );
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  expect(told[0]).toBe(version);
  expect(releases.toSorted()).toEqual(told.slice(1).toSorted());
});

test.for(releases)('the newsroom of release %s is brought up to date, and its events still make its rows', (release) => {
  const db = newsroomOf(release);
  const triggers = () => db.$client.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger' ORDER BY name").pluck().all();
  const pieces = () => db.$client.prepare('SELECT id FROM pieces ORDER BY id').pluck().all();
  const [guards, before] = [triggers(), pieces()];
  migrate(db);
  expect(checkData(db)).toEqual([]);
  expect(searchDrift(db)).toEqual([]);
  expect(pieces()).toEqual(before);
  expect(before.length).toBeGreaterThan(5);
  expect(triggers()).toEqual(expect.arrayContaining(guards));
  db.$client.close();
});

test('places of notes that release 0.1.0 had no rows for are found', () => {
  const db = newsroomOf('0.1.0');
  const rows = () => db.$client.prepare('SELECT count(*) FROM resolutions').pluck().get();
  const before = rows();
  expect(migrate(db)).toBeGreaterThan(0);
  expect(rows()).toBe(before);
  const placed = db.$client
    .prepare("SELECT version, since FROM resolutions WHERE state = 'moved' ORDER BY version LIMIT 1")
    .get();
  expect(placed).toEqual({ version: 6, since: 6 });
  db.$client.close();
});

test('pages of release 0.1.0, which have no events, are made again with one', async () => {
  const db = newsroomOf('0.1.0');
  migrate(db);
  const published = Number(db.$client.prepare('SELECT count(*) FROM published_pages').pluck().get());
  expect(published).toBeGreaterThan(0);
  expect(await remakePages(db, new Date().toISOString())).toBe(published);
  expect(db.$client.prepare('SELECT count(*) FROM pages').pluck().get()).toBe(published);
  expect(checkData(db)).toEqual([]);
  db.$client.close();
});
