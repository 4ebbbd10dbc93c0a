import { statSync } from 'node:fs';
import path from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { emptied, emptiedBesideBackups } from '@/lib/words/en/operation';
import { DatabaseFailure } from '../connection/database-failure';
import { explainFailure } from '../connection/explain-failure';
import { lastSigned } from '../ledger/last-signed';
import { backupFolder, backupsIn } from './backup-files';

/**
 * Refuses to begin a new newsroom where there was one: a database without a single event, beside a ledger that was signed or beside backups. Call it before the
 * database is opened for writing, which would make the file.
 * @throws DatabaseFailure
 */
export function refuseEmptied(file: string): void {
  if (hasEvents(file)) return;
  const dataDir = path.dirname(file);
  const entries = lastSigned(dataDir)?.size ?? 0;
  if (entries > 0) throw new DatabaseFailure('emptied', emptied({ file, entries }));
  const folder = backupFolder(dataDir);
  if (backupsIn(folder).length > 0) throw new DatabaseFailure('emptied', emptiedBesideBackups({ file, folder }));
}

function hasEvents(file: string): boolean {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) === 0) return false;
  let client: BetterSqlite3.Database | undefined;
  try {
    client = new BetterSqlite3(file, { readonly: true });
    const table = client.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'events'").get();
    return table !== undefined && client.prepare('SELECT 1 FROM events LIMIT 1').get() !== undefined;
  } catch (error) {
    throw explainFailure(error, file);
  } finally {
    client?.close();
  }
}
