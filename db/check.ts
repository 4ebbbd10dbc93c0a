import { checkContents } from './check/contents';
import { checkFolded } from './check/folded';
import { checkLedger } from './check/ledger';
import { checkPages } from './check/pages';
import { checkStructure } from './check/structure';
import type { Database } from './open';
import { query } from './query';

const snapshot = query((db) => db.$client.transaction((look: () => string[]) => look()));

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
