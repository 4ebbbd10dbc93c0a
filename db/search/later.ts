import { setImmediate as breath } from 'node:timers/promises';
import { writeRemakeable } from '../connection/in-transaction';
import type { Database } from '../connection/open';
import { perConnection } from '../connection/per-connection';
import { statement } from '../connection/statement';
import { logFailure } from '../logger';
import { keepText } from './keep-text';

interface Later {
  /** Pieces whose text a write left for when it is over. */
  left: Set<string>;
  /** Whoever asks waits for what another's write left as well. */
  work: Promise<void>;
}
const laterOf = perConnection('words-to-index', (): Later => ({ left: new Set(), work: Promise.resolve() }));
// After a crash in between, or a failure.
const missing = statement((db) =>
  db.$client
    .prepare<[], string>(
      `SELECT p.id FROM pieces p LEFT JOIN search_entries s ON s.piece_id = p.id AND s.place = 'text' AND s.ref = ''
       WHERE p.current_version > 0 AND s.source IS NOT 'version ' || p.current_version`,
    )
    .pluck(),
);

/** The words of this piece's text go into the index when its write is over: of a long one that takes as long as the write. */
export const leaveText = (db: Database, pieceId: string): void => void laterOf(db).left.add(pieceId);

/**
 * Puts texts into the index that a write left: called before its answer, so that whoever searches after it finds them. Each takes a transaction of its own, and others
 * are served before it. What fails is not the writer's trouble; `keepMissingTexts` does it again.
 */
export function keepLeftTexts(db: Database): Promise<void> {
  const later = laterOf(db);
  later.work = later.work.then(() => keepAll(db, later.left));
  return later.work;
}

async function keepAll(db: Database, left: Set<string>): Promise<void> {
  for (const pieceId of left) {
    left.delete(pieceId);
    await breath();
    try {
      writeRemakeable(db, () => keepText(db, pieceId));
    } catch (error) {
      logFailure({ what: 'text not in the search', piece: pieceId }, error);
    }
  }
}

/** The same at once, where nobody else is served. The caller holds the transaction. */
export function keepLeftTextsNow(db: Database): void {
  const { left } = laterOf(db);
  for (const pieceId of left) keepText(db, pieceId);
  left.clear();
}

/** All texts that the index lacks. */
export async function keepMissingTexts(db: Database): Promise<void> {
  for (const pieceId of missing(db).all()) leaveText(db, pieceId);
  await keepLeftTexts(db);
}
