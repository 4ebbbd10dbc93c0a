import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { checkData } from './check';
import type { Database } from './open';

/** A backup that does not hold together, or cannot be put in place. What was there before is untouched. */
export class BadBackup extends Error {
  override readonly name = 'BadBackup';
}

const folderIn = (dataDir: string) => path.join(dataDir, 'backups');

/**
 * Copies the open database (SQLite's online backup: readers and writers go on), checks the copy wholly, and only then gives it its name. Returns the file.
 * @throws BadBackup
 */
export async function backUp(db: Database, { dataDir, now }: { dataDir: string; now: string }): Promise<string> {
  const folder = folderIn(dataDir);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = path.join(folder, `counterpoint-${now.replace(/[:.]/g, '-')}.db`);
  const making = `${file}.making`;
  try {
    await db.$client.backup(making);
    refuseBad(making);
    sync(making);
    renameSync(making, file);
    sync(folder);
    return file;
  } finally {
    for (const left of [making, `${making}-wal`, `${making}-shm`]) rmSync(left, { force: true });
  }
}

/**
 * Puts a backup in the place of the newsroom's database, which must not be running. The one it replaces is kept beside it. A bad backup is refused, and then
 * nothing has changed; a stale `-wal` or `-shm` beside the database goes with the database it belonged to.
 * @throws BadBackup
 */
export async function restore(
  backup: string,
  { databaseFile, now }: { databaseFile: string; now: string },
): Promise<{ kept: string | null }> {
  if (!existsSync(backup)) throw new BadBackup(`There is no file ${backup}.`);
  const making = `${databaseFile}.restoring`;
  refuseRunning(databaseFile);
  try {
    // Through SQLite, not as bytes: a backup that was once opened may have a write-ahead log of its own.
    const source = new BetterSqlite3(backup, { readonly: true });
    try {
      await source.backup(making);
    } finally {
      source.close();
    }
    refuseBad(making);
    sync(making);
    const kept = existsSync(databaseFile) ? `${databaseFile}.before-${now.replace(/[:.]/g, '-')}` : null;
    for (const end of ['', '-wal', '-shm']) {
      if (kept !== null && existsSync(databaseFile + end)) renameSync(databaseFile + end, kept + end);
      else rmSync(databaseFile + end, { force: true });
    }
    renameSync(making, databaseFile);
    sync(path.dirname(databaseFile));
    return { kept };
  } catch (error) {
    throw error instanceof BetterSqlite3.SqliteError
      ? new BadBackup(`${backup} is not a whole database.`, { cause: error })
      : error;
  } finally {
    for (const left of [making, `${making}-wal`, `${making}-shm`]) rmSync(left, { force: true });
  }
}

/** Every open connection holds a shared lock on the file, so that nobody else can have it alone. A damaged file is nobody's. */
function refuseRunning(databaseFile: string): void {
  if (!existsSync(databaseFile)) return;
  const client = new BetterSqlite3(databaseFile, { timeout: 0 });
  try {
    client.pragma('locking_mode = EXCLUSIVE');
    client.exec('BEGIN EXCLUSIVE; ROLLBACK');
  } catch (error) {
    if (error instanceof BetterSqlite3.SqliteError && error.code.startsWith('SQLITE_BUSY'))
      throw new BadBackup(`${databaseFile} is in use: stop the newsroom first.`, { cause: error });
  } finally {
    client.close();
  }
}

/** When the latest backup was made (ISO 8601 UTC); null where there is none. */
export function lastBackup(dataDir: string): string | null {
  const folder = folderIn(dataDir);
  if (!existsSync(folder)) return null;
  const times = readdirSync(folder)
    .filter((name) => name.endsWith('.db'))
    .map((name) => statSync(path.join(folder, name)).mtimeMs);
  return times.length === 0 ? null : new Date(Math.max(...times)).toISOString();
}

function refuseBad(file: string): void {
  const client = new BetterSqlite3(file);
  try {
    // A single file, with nothing beside it that a copy could miss.
    client.pragma('journal_mode = DELETE');
    const problems = checkData(drizzle({ client }));
    if (problems.length > 0) throw new BadBackup(`${file} does not hold together: ${problems.slice(0, 3).join('; ')}`);
  } finally {
    client.close();
  }
}

function sync(file: string): void {
  const handle = openSync(file, 'r');
  fsyncSync(handle);
  closeSync(handle);
}
