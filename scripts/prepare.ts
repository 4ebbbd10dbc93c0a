import { hasPeople } from '@/db/accounts/has-people';
import { refuseDamaged } from '@/db/backup/refuse-damaged';
import { refuseEmptied } from '@/db/backup/refuse-emptied';
import { type Database, databaseFile, openDatabase } from '@/db/connection/open';
import { migrate } from '@/db/migrate/migrate';
import { forOperators } from './for-operators';
import { outliveLog } from './steps/outlive-log.mjs';

// Runs before the server, in a process of its own: what it needs is TypeScript, and what it leaves is a database that is ready.
outliveLog();
await forOperators(async () => {
  refuseEmptied(databaseFile());
  const db = openDatabase(databaseFile());
  refuseDamaged(db);
  const applied = migrate(db);
  if (applied > 0) console.log(`The database is ready (${applied} ${applied === 1 ? 'migration' : 'migrations'} applied).`);
  if (!hasPeople(db)) await welcome(db);
  db.$client.close();
});

/** Its parts are loaded only when they are wanted: a newsroom that is in use starts without them. */
async function welcome(db: Database): Promise<void> {
  if (process.env.DEMO !== '1') {
    const { setupLink } = await import('@/db/accounts/setup-link');
    console.log(
      `\nNobody is here yet. Open this link once to set the newsroom up:\n  ${setupLink(db, process.env.BASE_URL ?? '')}`,
    );
    return;
  }
  const { loadDemo } = await import('@/db/seed/demo');
  console.log('Loading the demo newsroom …');
  const accounts = await loadDemo(db);
  console.log('\nDemo newsroom. WARNING: everybody knows these passwords; never use it for real pieces.');
  for (const { email, password, role } of accounts) console.log(`  ${email.padEnd(32)} ${password}   ${role}`);
}
