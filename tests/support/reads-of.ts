import BetterSqlite3 from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import type { Database } from '@/db/connection/open';
import { PRAGMAS } from '@/db/connection/pragmas';

/** A database that tells of every statement, with its values, in the order in which SQLite runs them. */
export function watchedDatabase(bytes: Buffer): { db: Database; statements: string[] } {
  const statements: string[] = [];
  const client = new BetterSqlite3(bytes, { verbose: (sql) => void statements.push(String(sql)) });
  for (const [name, value] of Object.entries(PRAGMAS)) client.pragma(`${name} = ${value}`);
  statements.length = 0;
  return { db: drizzle({ client }), statements };
}

/** That nothing was written is asked for each answer that is kept. */
const isRead = (sql: string) => /^\s*(?:SELECT|WITH)\b/i.test(sql) && !sql.includes('total_changes()');
/** BEGIN and what follows it make another state of the database, and so does each row that is written. */
const isTurn = (sql: string) => /^\s*(?:INSERT|UPDATE|DELETE|REPLACE|BEGIN|COMMIT|ROLLBACK)\b/i.test(sql);

/** What was read between two writes: each list is of one state of the database. */
export function readsByState(statements: readonly string[]): string[][] {
  const states: string[][] = [[]];
  for (const sql of statements) {
    if (isTurn(sql)) states.push([]);
    else if (isRead(sql)) states.at(-1)?.push(sql);
  }
  return states.filter((reads) => reads.length > 0);
}

/** The tables that a statement reads from. */
export function tablesOf(sql: string): Set<string> {
  const code = sql.replaceAll(/'(?:[^']|'')*'/g, "''");
  return new Set([...code.matchAll(/\b(?:FROM|JOIN)\s+"?([a-z_]+)"?/gi)].map(([, table]) => table ?? ''));
}

/** What is there more than once. */
export function repeated<T>(items: Iterable<T>): T[] {
  const seen = new Set<T>();
  const again = new Set<T>();
  for (const item of items) (seen.has(item) ? again : seen).add(item);
  return [...again];
}
