import type { MigrationMeta } from 'drizzle-orm/migrator';
import { expect, test } from 'vitest';
import { openDatabase } from '@/db/connection/open';
import { migrate } from '@/db/migrate/migrate';
import { ourMigrations } from '@/db/migrate/our-migrations';
import { testDatabase } from '@/tests/support/database';

const migration = (at: number, ...sql: string[]): MigrationMeta => ({ sql, folderMillis: at, hash: `hash-${at}`, bps: true });

const DESKS = migration(
  1,
  'CREATE TABLE desks (id TEXT PRIMARY KEY) STRICT',
  'CREATE TABLE pieces (id TEXT PRIMARY KEY, desk TEXT NOT NULL REFERENCES desks (id) ON DELETE CASCADE) STRICT',
  "INSERT INTO desks VALUES ('opinion'); INSERT INTO pieces VALUES ('a', 'opinion'), ('b', 'opinion');",
);

test('what is missing is applied once', () => {
  const db = openDatabase(':memory:');
  expect(migrate(db, [DESKS])).toBe(1);
  expect(migrate(db, [DESKS])).toBe(0);
  expect(db.$client.pragma('user_version', { simple: true })).toBe(1);
});

test('a table rebuild keeps the rows that refer to it', () => {
  const db = openDatabase(':memory:');
  const rebuild = migration(
    2,
    'CREATE TABLE new_desks (id TEXT PRIMARY KEY, name TEXT) STRICT',
    'INSERT INTO new_desks SELECT id, NULL FROM desks',
    'DROP TABLE desks',
    'ALTER TABLE new_desks RENAME TO desks',
  );
  migrate(db, [DESKS]);
  migrate(db, [DESKS, rebuild]);
  expect(db.$client.prepare('SELECT count(*) FROM pieces').pluck().get()).toBe(2);
  expect(db.$client.pragma('foreign_keys', { simple: true })).toBe(1);
});

test('a migration that would leave rows pointing nowhere changes nothing', () => {
  const db = openDatabase(':memory:');
  migrate(db, [DESKS]);
  expect(() => migrate(db, [DESKS, migration(2, "DELETE FROM desks WHERE id = 'opinion'")])).toThrow(
    /rows in pieces that point nowhere/,
  );
  expect(db.$client.prepare('SELECT count(*) FROM desks').pluck().get()).toBe(1);
  expect(db.$client.pragma('user_version', { simple: true })).toBe(1);
  expect(db.$client.pragma('foreign_keys', { simple: true })).toBe(1);
});

test('a migration that fails half-way leaves the database as it was', () => {
  const db = openDatabase(':memory:');
  migrate(db, [DESKS]);
  expect(() => migrate(db, [DESKS, migration(2, 'CREATE TABLE notes (id TEXT) STRICT'), migration(3, 'CREATE TABLE')])).toThrow(
    /syntax|incomplete/,
  );
  expect(db.$client.prepare("SELECT name FROM sqlite_schema WHERE name = 'notes'").get()).toBeUndefined();
  expect(migrate(db, [DESKS, migration(2, 'CREATE TABLE notes (id TEXT) STRICT')])).toBe(1);
});

test('ours go through, in order, and every table is strict', () => {
  const times = ourMigrations().map((each) => each.folderMillis);
  expect(times).toEqual([...times].sort((a, b) => a - b));
  const db = testDatabase();
  const loose = db.$client
    .prepare(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%' AND name <> '__drizzle_migrations'",
    )
    .pluck()
    .all();
  expect(loose).toEqual([]);
});
