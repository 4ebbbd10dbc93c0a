/** `npm run recover -- accept-loss | accept-key`: an operator's word that something is lost for good, so that the ledger is signed again. docs/OPERATING.md says when. */
import { databaseFile, openExisting } from '@/db/connection/open';
import { acceptLoss, acceptNewKey } from '@/db/ledger/recover';
import { recovering } from '@/lib/words/en/operation';
import { forOperators } from './for-operators';

const what = process.argv[2];
if (what !== 'accept-loss' && what !== 'accept-key') {
  console.error(recovering.which);
  process.exitCode = 2;
} else {
  await forOperators(() => {
    const db = openExisting(databaseFile());
    const accepted = what === 'accept-key' ? acceptNewKey(db) : null;
    const done = what === 'accept-loss' ? acceptLoss(db, new Date().toISOString()) : accepted !== null;
    db.$client.close();
    const said = accepted === null ? recovering.lossAccepted : recovering.keyAccepted({ key: accepted });
    console.log(done ? said : recovering.nothing);
  });
}
