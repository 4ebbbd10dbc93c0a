import { spawn } from 'node:child_process';
import path from 'node:path';
import { hasPeople } from '@/db/accounts/has-people';
import { isBackupDue } from '@/db/backup/backup-due';
import { BadBackup } from '@/db/backup/bad-backup';
import type { Database } from '@/db/connection/open';
import { log } from '@/db/logger';
import { siteOf } from '@/db/read/public/site';

/**
 * Makes the night's backup, once, in a process of its own: copying and checking a large database takes seconds, in which nobody would be served. Returns how many
 * were made.
 * @throws BadBackup with the sentence that the command said. What a command that crashed said is for the log alone.
 */
export async function nightlyBackup(db: Database, now: string): Promise<number> {
  const { timeZone } = siteOf(db);
  if (!hasPeople(db) || !isBackupDue(path.dirname(db.$client.name), { now, timeZone })) return 0;
  await run(path.join(/* turbopackIgnore: true */ process.cwd(), 'scripts', 'backup.ts'));
  return 1;
}

function run(script: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', script], { stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code === 0) return resolve();
      if (code === BadBackup.exitCode) return reject(new BadBackup(said.trim()));
      log.error({ job: 'backup', ended: code ?? signal, said }, 'failure');
      return reject(new Error('The backup ended unexpectedly.'));
    });
  });
}
