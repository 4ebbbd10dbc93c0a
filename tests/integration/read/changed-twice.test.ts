import BetterSqlite3 from 'better-sqlite3';
import { expect, test, vi } from 'vitest';
import { openDatabase } from '@/db/connection/open';
import { testDatabase, testDatabaseFile } from '@/tests/support/database';

test('two copies of the module, as Next bundles them, count the changes of a connection together', async () => {
  const db = testDatabase();
  const one = await import('@/db/read/changed-number');
  vi.resetModules();
  const other = await import('@/db/read/changed-number');
  expect(other.changedNumber).not.toBe(one.changedNumber);
  const before = one.changedNumber(db, null);
  expect(other.changedNumber(db, null)).toBe(before);
  db.$client.exec("INSERT INTO newsroom (id, name, size, timezone, demo) VALUES (1, 'A', 'full', 'UTC', 0)");
  expect(one.changedNumber(db, null)).not.toBe(before);
  expect(other.changedNumber(db, null)).toBe(one.changedNumber(db, null));
  db.$client.close();
});

test('whoever waits for derived rows that another copy makes does not fail where they cannot be written', async () => {
  const file = testDatabaseFile();
  const db = openDatabase(file);
  for (const pragma of ['foreign_keys = OFF', 'busy_timeout = 0']) db.$client.pragma(pragma);
  db.$client.exec("INSERT INTO stale_pieces (piece_id, since) VALUES ('none', '2026-01-01')");
  const now = '2026-06-01T06:00:00.000Z';
  const one = await import('@/db/derive/refresh-aside');
  vi.resetModules();
  const other = await import('@/db/derive/refresh-aside');
  const { whereMakeable } = await import('@/db/connection/where-writable');
  const holder = new BetterSqlite3(file);
  holder.exec('BEGIN IMMEDIATE');
  const [round, waiting] = await Promise.allSettled([
    one.refreshAside(db, now),
    whereMakeable(() => other.refreshAside(db, now)),
  ]);
  holder.close();
  db.$client.close();
  expect(round).toMatchObject({ status: 'rejected', reason: { name: 'StoreFailure', status: 503 } });
  expect(waiting.status).toBe('fulfilled');
});
