import type { Database } from '../connection/open';
import { statement } from '../connection/statement';
import { checkContents } from './contents';
import { checkFolded } from './folded';
import { checkLedger } from './ledger';
import { checkPages } from './pages';
import { checkStructure } from './structure';

const snapshot = statement((db) => db.$client.transaction((look: () => string[]) => look()));

/**
 * Does everything that is stored hold together? SQLite's own checks, STRICT tables and triggers; every leaf against its event; every folded table against a
 * replay of the ledger; every text against its digest; every published page against its `page_made` event. Returns what does not, in words; nothing is changed. Reads one snapshot.
 */
export function checkData(db: Database): string[] {
  return snapshot(db)(() => [
    ...checkStructure(db),
    ...checkLedger(db),
    ...checkFolded(db),
    ...checkContents(db),
    ...checkPages(db),
  ]);
}
