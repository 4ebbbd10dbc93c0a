import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';

const named = /^counterpoint-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z\.db$/;

/** The folder of backups: `BACKUP_DIR`, or beside the data. */
export const backupFolder = (dataDir: string): string =>
  path.resolve(/* turbopackIgnore: true */ process.env['BACKUP_DIR'] || path.join(dataDir, 'backups'));

/** The name of a backup says when it was made. */
export const backupName = (now: string): string => `counterpoint-${now.replace(/[:.]/g, '-')}.db`;

interface BackupFile {
  name: string;
  /** ISO 8601 UTC, from its name: copying a file changes its own time. */
  at: string;
}

/** The backups of a folder, newest first. Anything else in it is somebody else's. */
export function backupsIn(folder: string): BackupFile[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((name): BackupFile[] => {
      const [, day, hour, minute, second, ms] = named.exec(name) ?? [];
      return day === undefined ? [] : [{ name, at: `${day}T${hour}:${minute}:${second}.${ms}Z` }];
    })
    .toSorted((a, b) => (a.at < b.at ? 1 : -1));
}

/** When the latest backup was made (ISO 8601 UTC); null where there is none. */
export const lastBackup = (dataDir: string): string | null => backupsIn(backupFolder(dataDir))[0]?.at ?? null;

/** Would one broken disk take data and backups with it? */
export function onTheSameDisk(dataDir: string): boolean {
  const folder = backupFolder(dataDir);
  return !existsSync(folder) || statSync(folder).dev === statSync(dataDir).dev;
}

const DAYS = 7;
const WEEKS = 5;

/**
 * Backups that are not kept: all but those of the seven latest days, and the newest of each of the five latest weeks. Days and weeks that have backups are counted,
 * not those before now: neither a clock that jumped nor a month in which the server was off takes the last ones.
 */
export function superfluous(backups: readonly BackupFile[]): string[] {
  const newestFirst = backups.toSorted((a, b) => (a.at < b.at ? 1 : -1));
  const days = [...new Set(newestFirst.map(({ at }) => at.slice(0, 10)))].slice(0, DAYS);
  const newestOfWeek = new Map<number, string>();
  for (const { name, at } of newestFirst) if (!newestOfWeek.has(weekOf(at))) newestOfWeek.set(weekOf(at), name);
  const weekly = new Set([...newestOfWeek.values()].slice(0, WEEKS));
  return newestFirst.filter(({ name, at }) => !days.includes(at.slice(0, 10)) && !weekly.has(name)).map(({ name }) => name);
}

const dayMs = 86_400_000;
/** Weeks from Monday to Sunday (UTC); 5 January 1970 was a Monday. */
const weekOf = (at: string): number => Math.floor((Date.parse(at) / dayMs - 4) / 7);

/** Takes away what is not kept, and what a backup that was killed left behind. */
export function sweepBackups(folder: string): void {
  for (const name of superfluous(backupsIn(folder))) rmSync(path.join(folder, name), { force: true });
  for (const name of readdirSync(folder).filter((file) => file.includes('.db.making')))
    if (Date.now() - statSync(path.join(folder, name)).mtimeMs > dayMs) rmSync(path.join(folder, name), { force: true });
}
