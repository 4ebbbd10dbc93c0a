import { keyOf } from '@/lib/review/facts';
import type { DispositionKind } from '@/lib/review/vocabulary';
import { dispositionsOf } from '../load/claims';
import { once } from '../once';
import type { Database } from '../open';

/** What was said of each sentence (`keyOf`), as far as this viewer may see it: the latest that was posted, or their own. */
export const dispositionsSeen = once(
  (db: Database, pieceId: string, viewer: string): ReadonlyMap<string, DispositionKind> =>
    new Map(dispositionsOf(db, pieceId, viewer).map((one) => [keyOf(one), one.kind])),
);
