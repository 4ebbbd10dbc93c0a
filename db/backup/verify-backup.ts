import BetterSqlite3 from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { backingUp } from '@/lib/words/en/operation';
import { checkData } from '../check/check-data';
import { BadBackup } from './bad-backup';

/**
 * Runs every check of `npm run check:data` on a copy, and makes it a single file: SQLite keeps nothing beside it that somebody who copies the file could miss.
 * @param change Written to the copy before it is checked.
 * @throws BadBackup
 */
export function verifyBackup(file: string, change: (client: BetterSqlite3.Database) => void): void {
  const client = new BetterSqlite3(file);
  try {
    client.pragma('journal_mode = DELETE');
    change(client);
    const problems = checkData(drizzle({ client }));
    if (problems.length > 0) throw new BadBackup(backingUp.bad({ file, problems: problems.slice(0, 3) }));
  } finally {
    client.close();
  }
}
