import { BadBackup } from '@/db/backup/bad-backup';
import { DatabaseTrouble } from '@/db/connection/database-failure';
import { troubleOf } from '@/db/connection/failure-of';
import { databaseFile } from '@/db/connection/open';

/**
 * Runs a command of the server's operator. What is wrong with the database, its disk or a backup is told in one sentence, with this exit code; a bug keeps its stack.
 */
export async function forOperators(
  act: () => unknown,
  { exitCode = 1, file = databaseFile() }: { exitCode?: number; file?: string } = {},
): Promise<void> {
  try {
    await act();
  } catch (error) {
    const trouble = error instanceof BadBackup ? error : troubleOf(error, file);
    if (!(trouble instanceof BadBackup || trouble instanceof DatabaseTrouble)) throw error;
    console.error(trouble.message);
    process.exitCode = exitCode;
  }
}
