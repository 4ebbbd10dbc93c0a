import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { backingUp } from '@/lib/words/en/operation';
import type { Database } from '../connection/open';
import { isDiskFull } from '../files/is-disk-full';
import { makeFolder } from '../files/make-folder.mjs';
import { backupFolder, backupName, sweepBackups } from './backup-files';
import { BadBackup } from './bad-backup';
import { verifyBackup } from './verify-backup';

/** Marks the header of a finished backup ("CPbk"). A database in use does not have it. */
export const BACKUP_MARK = 0x4350626b;

/**
 * Copies the open database (SQLite's online backup: readers and writers go on), verifies the copy, and only then gives it its name. Deletes older backups that are not
 * kept. Returns the file, which only its owner can read.
 * @throws BadBackup
 */
export async function backUp(db: Database, { dataDir, now }: { dataDir: string; now: string }): Promise<string> {
  const folder = backupFolder(dataDir);
  const file = path.join(folder, backupName(now));
  const making = `${file}.making`;
  try {
    makeFolder(folder);
    closeSync(openSync(making, 'w', 0o600));
    // The whole copy in one step: a write between two steps would make it begin again, for ever.
    await db.$client.backup(making, { progress: ({ remainingPages }) => Math.max(remainingPages, 1) });
    verifyBackup(making, (client) => client.pragma(`application_id = ${BACKUP_MARK}`));
    sync(making);
    renameSync(making, file);
    sync(folder);
    sweepBackups(folder);
    return file;
  } catch (error) {
    throw troubleOfBackup(error, folder);
  } finally {
    removeDatabase(making);
  }
}

/** An error of the disk as a BadBackup with one sentence. Bugs pass through. */
export function troubleOfBackup(error: unknown, folder: string): unknown {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  const cause = { cause: error };
  if (isDiskFull(code)) return new BadBackup(backingUp.full({ folder }), cause);
  if (/^(EACCES|EPERM|EROFS|ENOTDIR|EEXIST|ENOENT|SQLITE_CANTOPEN|SQLITE_READONLY|SQLITE_IOERR)/.test(code))
    return new BadBackup(backingUp.unwritable({ folder }), cause);
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) return new BadBackup(backingUp.held, cause);
  return error;
}

export function removeDatabase(file: string): void {
  for (const end of ['', '-wal', '-shm', '-journal']) if (existsSync(file + end)) rmSync(file + end, { force: true });
}

/** Flushes a file or folder to the disk. */
export function sync(file: string): void {
  const handle = openSync(file, 'r');
  fsyncSync(handle);
  closeSync(handle);
}
