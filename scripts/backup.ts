/** `npm run backup`: a checked copy of the newsroom's database in DATA_DIR/backups, while it runs. */
import path from 'node:path';
import { BadBackup, backUp } from '@/db/backup';
import { DatabaseTrouble } from '@/db/database-trouble';
import { databaseFile, openDatabase } from '@/db/open';

try {
  const db = openDatabase(databaseFile());
  const file = await backUp(db, { dataDir: path.dirname(databaseFile()), now: new Date().toISOString() });
  db.$client.close();
  console.log(`Backed up and checked: ${file}`);
} catch (error) {
  if (!(error instanceof DatabaseTrouble || error instanceof BadBackup)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
