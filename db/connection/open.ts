import { statSync } from 'node:fs';
import path from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import { noNewsroom, notMigrated } from '@/lib/words/en/operation';
import { isNetworkDisk } from '../files/network-disk';
import { ourMigrations } from '../migrate/our-migrations';
import { migrationsIn, refuseNewer } from '../migrate/refuse-newer';
import { perProcess } from '../per-process';
import { DatabaseFailure } from './database-failure';
import { explainFailure } from './explain-failure';
import { PRAGMAS, SERVER_BUSY_MS } from './pragmas';

/** Drizzle over one connection; `$client` is better-sqlite3's own handle, for transactions and prepared statements. */
export type Database = BetterSQLite3Database & { $client: BetterSqlite3.Database };

/** Before 3.51.3 a reset of the write-ahead log can corrupt the file. */
const OLDEST_SQLITE = '3.51.3';

/**
 * Opens (or makes) a database file, a new connection at each call, with every pragma set. It does not migrate.
 * @throws DatabaseFailure when it is damaged, newer than this release, not writable, or on a network disk.
 */
export function openDatabase(file: string): Database {
  let client: BetterSqlite3.Database | undefined;
  try {
    if (file !== ':memory:') lookFirst(file);
    client = new BetterSqlite3(file);
    refuseOldLibrary(client);
    for (const [name, value] of Object.entries(PRAGMAS)) client.pragma(`${name} = ${value}`);
    return drizzle({ client });
  } catch (error) {
    client?.close();
    throw explainFailure(error, file);
  }
}

/**
 * Opens a database that is there, for a command beside the server: makes none.
 * @throws DatabaseFailure also where there is none, or where this release would migrate it first.
 */
export function openExisting(file: string): Database {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) === 0) throw new DatabaseFailure('missing', noNewsroom({ file }));
  const db = openDatabase(file);
  if (migrationsIn(db.$client) >= ourMigrations().length) return db;
  db.$client.close();
  throw new DatabaseFailure('older', notMigrated({ file }));
}

/** The newsroom's database, `DATA_DIR/counterpoint.db`: opened at the first call, then the same handle for the whole process. */
export function database(): Database {
  const file = databaseFile();
  const held = handles().get(file);
  if (held?.$client.open) return held;
  const opened = openDatabase(file);
  opened.$client.pragma(`busy_timeout = ${SERVER_BUSY_MS}`);
  handles().set(file, opened);
  return opened;
}

/** Absolute path of the newsroom's database. */
export function databaseFile(): string {
  return path.resolve(/* turbopackIgnore: true */ process.env.DATA_DIR || './data', 'counterpoint.db');
}

/** Read-only, so that a file which we then refuse keeps every byte, its write-ahead log included. */
function lookFirst(file: string): void {
  if (isNetworkDisk(path.dirname(file))) {
    throw new DatabaseFailure('network_disk', `${path.dirname(file)} is on a network disk; set DATA_DIR to a local folder.`);
  }
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) === 0) return;
  const client = new BetterSqlite3(file, { readonly: true });
  try {
    refuseNewer(client, ourMigrations().length, file);
  } finally {
    client.close();
  }
}

function refuseOldLibrary(client: BetterSqlite3.Database): void {
  const version = String(client.prepare('SELECT sqlite_version()').pluck().get());
  if (version.localeCompare(OLDEST_SQLITE, 'en', { numeric: true }) >= 0) return;
  throw new DatabaseFailure(
    'old_library',
    `SQLite ${version} is too old: ${OLDEST_SQLITE} or later is needed; install the packages anew.`,
  );
}

/** One connection to a file; `scripts/steps/serve.mjs` closes them. */
const handles = perProcess('db', () => new Map<string, Database>());
