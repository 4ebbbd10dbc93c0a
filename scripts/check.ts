/** `npm run check:data`: does everything in the newsroom's database hold together? Changes nothing; exits with 1 where something does not. */
import { checkData } from '@/db/check/check-data';
import { databaseFile, openExisting } from '@/db/connection/open';
import { forOperators } from './for-operators';

const file = process.argv[2] ?? databaseFile();
await forOperators(
  () => {
    const db = openExisting(file);
    const problems = checkData(db);
    const events = String(db.$client.prepare('SELECT count(*) FROM events').pluck().get());
    db.$client.close();
    for (const problem of problems) console.error(problem);
    console.log(problems.length === 0 ? `${file}: ${events} events, everything holds.` : `${file}: ${problems.length} problems.`);
    process.exitCode = problems.length === 0 ? 0 : 1;
  },
  { file },
);
