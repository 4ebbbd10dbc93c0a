import BetterSqlite3 from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import type { Database } from '../connection/open';
import { PRAGMAS } from '../connection/pragmas';

/** Which file is read, and which of the main thread's connections to it asks (`openingOf`): one that was opened anew may stand for another file of the same name. */
export interface Source {
  file: string;
  opening: string;
}

let held: { name: string; db: Database } | null = null;

/** This thread's connection to a file that the main thread has open: it reads, and the file is never changed through it. One is kept; another file takes its place. */
export function readingConnection({ file, opening }: Source): Database {
  const name = `${opening} ${file}`;
  if (held?.name === name) return held.db;
  held?.db.$client.close();
  held = null;
  const client = new BetterSqlite3(file, { readonly: true, fileMustExist: true });
  const { journal_mode: _, ...ours } = PRAGMAS;
  for (const [pragma, value] of Object.entries({ ...ours, query_only: 1 })) client.pragma(`${pragma} = ${value}`);
  held = { name, db: drizzle({ client }) };
  return held.db;
}
