import { BadBackup } from '@/db/backup/bad-backup';
import { DatabaseFailure } from '@/db/connection/database-failure';
import { explainFailure } from '@/db/connection/explain-failure';
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
    const failure = error instanceof BadBackup ? error : explainFailure(error, file);
    if (!(failure instanceof BadBackup || failure instanceof DatabaseFailure)) throw error;
    console.error(failure.message);
    process.exitCode = exitCode;
  }
}
