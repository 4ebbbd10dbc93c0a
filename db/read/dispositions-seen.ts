import { keyOf } from '@/lib/review/facts';
import type { DispositionKind } from '@/lib/review/vocabulary';
import { once } from '../connection/once';
import type { Database } from '../connection/open';
import { dispositionsOf } from '../load/claims';

/** What was said of each sentence (`keyOf`), as far as this viewer may see it: the latest that was posted, or their own. */
export const dispositionsSeen = once(
  (db: Database, pieceId: string, viewer: string): ReadonlyMap<string, DispositionKind> =>
    new Map(dispositionsOf(db, pieceId, viewer).map((disposition) => [keyOf(disposition), disposition.kind])),
);
