import type BetterSqlite3 from 'better-sqlite3';
import { databaseTrouble } from '@/lib/words/en/operation';
import { DatabaseFailure } from '../connection/database-failure';
import { MIGRATIONS_TABLE } from './our-migrations';

/** Throws when a later release has written this database. `known` is how many migrations this release has. */
export function refuseNewer(client: BetterSqlite3.Database, known: number, file: string): void {
  if (migrationsIn(client) <= known) return;
  throw new DatabaseFailure('newer', databaseTrouble.newer({ file }));
}

/** How many migrations the file says it has had: the larger of its `user_version` and drizzle's own list. */
export function migrationsIn(client: BetterSqlite3.Database): number {
  const version = Number(client.pragma('user_version', { simple: true }));
  const listed = client.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?").get(MIGRATIONS_TABLE);
  if (listed === undefined) return version;
  return Math.max(version, Number(client.prepare(`SELECT count(*) FROM ${MIGRATIONS_TABLE}`).pluck().get()));
}
