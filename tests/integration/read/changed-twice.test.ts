import { expect, test, vi } from 'vitest';
import { testDatabase } from '@/tests/support/database';

test('two copies of the module, as Next bundles them, count the changes of a connection together', async () => {
  const db = testDatabase();
  const one = await import('@/db/changed');
  vi.resetModules();
  const other = await import('@/db/changed');
  expect(other.changedNumber).not.toBe(one.changedNumber);
  const before = one.changedNumber(db, null);
  expect(other.changedNumber(db, null)).toBe(before);
  db.$client.exec("INSERT INTO newsroom (id, name, size, timezone, demo) VALUES (1, 'A', 'full', 'UTC', 0)");
  expect(one.changedNumber(db, null)).not.toBe(before);
  expect(other.changedNumber(db, null)).toBe(one.changedNumber(db, null));
  db.$client.close();
});
