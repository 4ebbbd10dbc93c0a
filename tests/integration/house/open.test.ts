import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { expect, test, vi } from 'vitest';
import { refuseDamaged } from '@/db/backup/refuse-damaged';
import { database, openDatabase } from '@/db/connection/open';
import { PRAGMAS } from '@/db/connection/pragmas';
import { migrate } from '@/db/migrate/migrate';
import { testDatabaseFile, testFolder } from '@/tests/support/database';

const failureOf = (kind: string) => expect.objectContaining({ name: 'DatabaseFailure', kind });

test.each(['new', 'reopened'])('a %s file has every pragma', (age) => {
  const file = path.join(testFolder(), 'counterpoint.db');
  const first = openDatabase(file);
  migrate(first);
  let db = first;
  if (age === 'reopened') {
    first.$client.close();
    db = openDatabase(file);
  }
  const pragmas = Object.keys(PRAGMAS).map((name) => [name, db.$client.pragma(name, { simple: true })]);
  expect(Object.fromEntries(pragmas)).toEqual(PRAGMAS);
  db.$client.close();
});

test('a plain reopened file would not have them: the reason for setting them each time', () => {
  const file = testDatabaseFile();
  openDatabase(file).$client.close();
  const plain = new BetterSqlite3(file);
  expect(plain.pragma('synchronous', { simple: true })).not.toBe(PRAGMAS.synchronous);
  plain.close();
});

test('SQLite is new enough', () => {
  const db = openDatabase(':memory:');
  const version = db.$client.prepare<[], string>('SELECT sqlite_version()').pluck().get() ?? '';
  expect(version.localeCompare('3.51.3', 'en', { numeric: true })).toBeGreaterThanOrEqual(0);
});

test('the process has one handle, whatever copy of the module asks', () => {
  vi.stubEnv('DATA_DIR', testFolder());
  const db = database();
  expect(database()).toBe(db);
  expect(Reflect.get(globalThis, Symbol.for('counterpoint.db'))).toBeInstanceOf(Map);
  db.$client.close();
  expect(database().$client.open).toBe(true);
  database().$client.close();
});

test.each(['header', 'page'])('a damaged %s is refused, and no byte changes', (where) => {
  const file = testDatabaseFile();
  const handle = openSync(file, 'r+');
  writeSync(handle, Buffer.alloc(3000, 0xa5), 0, 3000, where === 'header' ? 0 : 4096);
  closeSync(handle);
  const before = readFileSync(file);
  expect(() => refuseDamaged(openDatabase(file))).toThrow(failureOf('damaged'));
  expect(readFileSync(file).equals(before) || where === 'page').toBe(true);
});

test('a file that is no database is refused, and no byte changes', () => {
  const file = path.join(testFolder(), 'counterpoint.db');
  writeFileSync(file, 'Dear editor, this is a letter and not a database.\n'.repeat(100));
  const before = readFileSync(file);
  expect(() => openDatabase(file)).toThrow(failureOf('damaged'));
  expect(readFileSync(file).equals(before)).toBe(true);
  expect(readdirSync(path.dirname(file))).toEqual(['counterpoint.db']);
});

test.each([
  ['user_version', 'PRAGMA user_version = 9999'],
  [
    'list of migrations',
    "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 999) INSERT INTO __drizzle_migrations (hash, created_at) SELECT 'later', i FROM n",
  ],
])('a newer database (by its %s) is refused, and no byte changes', (_, change) => {
  const file = testDatabaseFile();
  const plain = new BetterSqlite3(file);
  plain.exec(change);
  plain.close();
  const before = readFileSync(file);
  expect(() => openDatabase(file)).toThrow(failureOf('newer'));
  expect(readFileSync(file).equals(before)).toBe(true);
});

test('a folder in place of the file, or a file in place of the folder, is refused', () => {
  const folder = testFolder();
  mkdirSync(path.join(folder, 'counterpoint.db'));
  expect(() => openDatabase(path.join(folder, 'counterpoint.db'))).toThrow(failureOf('unwritable'));
  writeFileSync(path.join(folder, 'letter'), '');
  expect(() => openDatabase(path.join(folder, 'letter', 'counterpoint.db'))).toThrow(failureOf('unwritable'));
  expect(() => openDatabase(path.join(folder, 'nowhere', 'counterpoint.db'))).toThrow(failureOf('unwritable'));
});

test('every sentence is one sentence or two, and names the file', () => {
  const file = path.join(testFolder(), 'counterpoint.db');
  writeFileSync(file, 'x'.repeat(5000));
  expect(() => openDatabase(file)).toThrow(`The database ${file} is damaged; put a backup in its place. Nothing was changed.`);
});
