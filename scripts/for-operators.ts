import { BadBackup } from '@/db/bad-backup';
import { DatabaseTrouble } from '@/db/database-trouble';
import { databaseFile } from '@/db/open';
import { troubleOf } from '@/db/trouble-of';

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
