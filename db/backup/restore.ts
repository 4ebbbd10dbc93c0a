import { closeSync, existsSync, openSync, readSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { restoring } from '@/lib/words/en/operation';
import { makeFolder } from '../files/make-folder.mjs';
import { giveUpLastSigned } from '../ledger/last-signed';
import { logState } from '../ledger/log-state';
import { BACKUP_MARK, removeDatabase, sync, troubleOfBackup } from './backup';
import { BadBackup } from './bad-backup';
import { verifyBackup } from './verify-backup';

interface Restoring {
  databaseFile: string;
  now: string;
  /** The operator said that what came after the backup may go. */
  acceptLoss?: boolean;
}

/**
 * Puts a backup in the place of the newsroom's database, which must not be running. The one it replaces is kept beside it. Refused, and then nothing has changed:
 * a bad backup, a bare copy of a database in use, and a backup that lacks events of the database in place or entries that were signed, unless `acceptLoss`. A stale
 * `-wal` or `-shm` beside the database goes with the database it belonged to.
 * @throws BadBackup
 */
export async function restore(
  backup: string,
  { databaseFile, now, acceptLoss = false }: Restoring,
): Promise<{ kept: string | null; gaveUp: boolean }> {
  if (!existsSync(backup)) throw new BadBackup(restoring.noFile({ file: backup }));
  const making = `${databaseFile}.restoring`;
  // A newsroom may be put back where none was.
  refuseRunning(databaseFile);
  try {
    makeFolder(path.dirname(databaseFile));
    readingBackup(backup, () => refuseBareCopy(backup));
    removeDatabase(making);
    closeSync(openSync(making, 'w', 0o600));
    // Through SQLite, not as bytes: a backup that was once opened may have a write-ahead log of its own.
    const source = readingBackup(backup, () => new BetterSqlite3(backup, { readonly: true }));
    try {
      await source.backup(making);
    } finally {
      source.close();
    }
    verifyBackup(making, (client) => client.pragma('application_id = 0'));
    const isBehind = refuseLoss(making, databaseFile, acceptLoss);
    sync(making);
    const kept = existsSync(databaseFile) ? `${databaseFile}.before-${now.replace(/[:.]/g, '-')}` : null;
    for (const end of ['', '-wal', '-shm']) {
      if (kept !== null && existsSync(databaseFile + end)) renameSync(databaseFile + end, kept + end);
      else rmSync(databaseFile + end, { force: true });
    }
    renameSync(making, databaseFile);
    if (isBehind) giveUpLastSigned(path.dirname(databaseFile), now);
    sync(path.dirname(databaseFile));
    return { kept, gaveUp: isBehind };
  } catch (error) {
    if (error instanceof BetterSqlite3.SqliteError && /^SQLITE_(NOTADB|CORRUPT)/.test(error.code))
      throw new BadBackup(restoring.notWhole({ file: backup }), { cause: error });
    throw troubleOfBackup(error, path.dirname(databaseFile));
  } finally {
    removeDatabase(making);
  }
}

/** Failures here concern the backup, not the folder it is restored into. */
function readingBackup<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof BadBackup) throw error;
    throw new BadBackup(restoring.unreadable({ file }), { cause: error });
  }
}

/** Every open connection holds a shared lock on the file, so nobody else can lock it exclusively. A damaged file has no lock. */
function refuseRunning(databaseFile: string): void {
  if (!existsSync(databaseFile)) return;
  const client = new BetterSqlite3(databaseFile, { timeout: 0 });
  try {
    client.pragma('locking_mode = EXCLUSIVE');
    client.exec('BEGIN EXCLUSIVE; ROLLBACK');
  } catch (error) {
    if (error instanceof BetterSqlite3.SqliteError && error.code.startsWith('SQLITE_BUSY'))
      throw new BadBackup(restoring.inUse({ file: databaseFile }), { cause: error });
  } finally {
    client.close();
  }
}

/**
 * A database in use writes to a log beside it first (byte 18 of its header is 2: WAL), so that a copy of the one file lacks the latest events and looks whole. A
 * backup bears its mark; one of an earlier release has no such log.
 */
function refuseBareCopy(file: string): void {
  const header = Buffer.alloc(100);
  const handle = openSync(file, 'r');
  readSync(handle, header, 0, 100, 0);
  closeSync(handle);
  if (header[18] === 2 && header.readUInt32BE(68) !== BACKUP_MARK) throw new BadBackup(restoring.bareCopy({ file }));
}

/** Compares a checked copy with the database in place and with what was signed. Returns whether signed entries are given up. */
function refuseLoss(making: string, databaseFile: string, acceptLoss: boolean): boolean {
  const client = new BetterSqlite3(making, { readonly: true });
  try {
    const state = logState(drizzle({ client }), path.dirname(databaseFile));
    const isBehind = state.code === 'behind' || state.code === 'forked';
    if (acceptLoss) return isBehind;
    if (state.code === 'behind') throw new BadBackup(restoring.lacksSigned({ entries: state.signed - state.size }));
    if (state.code === 'forked') throw new BadBackup(restoring.otherSigned);
    const lacking = eventsOf(databaseFile) - Number(client.prepare('SELECT count(*) FROM events').pluck().get());
    if (lacking > 0) throw new BadBackup(restoring.lacksEvents({ events: lacking }));
    return false;
  } finally {
    client.close();
  }
}

/** How many events the database in place has; none where it cannot be read. */
function eventsOf(databaseFile: string): number {
  if (!existsSync(databaseFile)) return 0;
  try {
    const client = new BetterSqlite3(databaseFile, { readonly: true });
    try {
      return Number(client.prepare('SELECT count(*) FROM events').pluck().get());
    } finally {
      client.close();
    }
  } catch (error) {
    if (error instanceof BetterSqlite3.SqliteError) return 0;
    throw error;
  }
}
