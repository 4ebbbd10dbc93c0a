/** `npm run backup`: a checked copy of the newsroom's database in BACKUP_DIR, while it runs. */
import path from 'node:path';
import { backUp } from '@/db/backup/backup';
import { BadBackup } from '@/db/backup/bad-backup';
import { databaseFile, openExisting } from '@/db/connection/open';
import { backingUp } from '@/lib/words/en/operation';
import { forOperators } from './for-operators';

await forOperators(
  async () => {
    const db = openExisting(databaseFile());
    const file = await backUp(db, { dataDir: path.dirname(databaseFile()), now: new Date().toISOString() });
    db.$client.close();
    console.log(backingUp.done({ file }));
  },
  { exitCode: BadBackup.exitCode },
);
