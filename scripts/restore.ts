/** `npm run restore -- <file>`: puts a backup in the place of the newsroom's database. Stop the newsroom first. */
import { BadBackup, restore } from '@/db/backup';
import { databaseFile } from '@/db/open';

const backup = process.argv[2];
if (backup === undefined) {
  console.error('Which backup? npm run restore -- <file>');
  process.exitCode = 2;
} else {
  try {
    const { kept } = await restore(backup, { databaseFile: databaseFile(), now: new Date().toISOString() });
    console.log(`Restored ${databaseFile()} from ${backup}.`);
    if (kept !== null) console.log(`What was there before is kept as ${kept}.`);
  } catch (error) {
    if (!(error instanceof BadBackup)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
