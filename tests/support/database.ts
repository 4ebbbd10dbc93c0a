import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { onTestFinished } from 'vitest';
import { type Database, openDatabase } from '@/db/connection/open';
import { PRAGMAS } from '@/db/connection/pragmas';
import { migrate } from '@/db/migrate/migrate';

/** A fresh migrated database in memory; migrations run once per test file, every further call copies their result. */
export function testDatabase(): Database {
  const client = new BetterSqlite3(migrated());
  for (const [name, value] of Object.entries(PRAGMAS)) client.pragma(`${name} = ${value}`);
  return drizzle({ client });
}

/** The same on disk, for tests that reopen, back up or share it; its folder goes when the test ends. */
export function testDatabaseFile(atEnd: (clean: () => void) => void = onTestFinished): string {
  const file = path.join(testFolder(atEnd), 'counterpoint.db');
  writeFileSync(file, migrated());
  return file;
}

/** An empty folder that goes when the test ends (`atEnd`: or when all tests of the file do). */
export function testFolder(atEnd: (clean: () => void) => void = onTestFinished): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'counterpoint-'));
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

let bytes: Buffer | undefined;

function migrated(): Buffer {
  if (bytes) return bytes;
  const db = openDatabase(':memory:');
  migrate(db);
  bytes = db.$client.serialize();
  db.$client.close();
  return bytes;
}
