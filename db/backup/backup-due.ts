import { calendarDay } from '@/lib/words/dates';
import { backupFolder, backupsIn } from './backup-files';

/** The newsroom's hour (its own zone) at which a night's backup is made. */
const HOUR_MS = 2 * 3_600_000;

/** Is there no backup of this night yet? A night begins at two o'clock; one in which the server was off is made up for when it is back. */
export function isBackupDue(dataDir: string, { now, timeZone }: { now: string; timeZone: string }): boolean {
  const nightOf = (at: string) => calendarDay(new Date(Date.parse(at) - HOUR_MS).toISOString(), { locale: 'en', timeZone, now });
  const tonight = nightOf(now);
  return !backupsIn(backupFolder(dataDir)).some(({ at }) => nightOf(at) === tonight);
}
