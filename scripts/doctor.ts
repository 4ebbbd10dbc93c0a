/** `npm run doctor`: what an operator should know of the newsroom's server, a line each; exits with 1 where one of them needs somebody. Changes nothing. */
import path from 'node:path';
import { refuseDamaged } from '@/db/backup/refuse-damaged';
import { refuseEmptied } from '@/db/backup/refuse-emptied';
import { databaseFile, openExisting } from '@/db/connection/open';
import { condition } from '@/db/newsroom/condition';
import { needsAttention } from '@/lib/review/condition';
import { conditionSentence, doctorWords } from '@/lib/words/en/condition';
import { forOperators } from './for-operators';

await forOperators(() => {
  const file = databaseFile();
  refuseEmptied(file);
  const db = openExisting(file);
  refuseDamaged(db);
  const lines = condition(db, { dataDir: path.dirname(file), now: new Date().toISOString() });
  db.$client.close();
  for (const line of lines) console.log(`${needsAttention(line) ? '!' : ' '} ${conditionSentence(line, (at) => `at ${at}`)}`);
  const number = lines.filter(needsAttention).length;
  console.log(number === 0 ? doctorWords.fine : doctorWords.attention({ number }));
  process.exitCode = number === 0 ? 0 : 1;
});
