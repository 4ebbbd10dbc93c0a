/** `npm run restore -- <file>`: puts a backup in the place of the newsroom's database. Stop the newsroom first. */
import { parseArgs } from 'node:util';
import { restore } from '@/db/backup/restore';
import { databaseFile } from '@/db/connection/open';
import { restoring } from '@/lib/words/en/operation';
import { forOperators } from './for-operators';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { 'accept-loss': { type: 'boolean' } } });
const [backup] = positionals;
if (backup === undefined || positionals.length > 1) {
  console.error(restoring.which);
  process.exitCode = 2;
} else {
  await forOperators(async () => {
    const database = databaseFile();
    const acceptLoss = values['accept-loss'] === true;
    const { kept, gaveUp } = await restore(backup, { databaseFile: database, now: new Date().toISOString(), acceptLoss });
    console.log(restoring.restored({ database, backup }));
    if (kept !== null) console.log(restoring.kept({ file: kept }));
    if (gaveUp) console.log(restoring.gaveUp);
  });
}
