import { keyOf, type SentenceKey } from '@/lib/review/facts';
import type { DispositionKind } from '@/lib/review/vocabulary';
import type { Database } from '../open';
import { query } from '../query';

const rows = query((db) =>
  db.$client.prepare<[string, string], SentenceKey & { kind: DispositionKind }>(
    'SELECT fingerprint, occurrence, kind FROM dispositions WHERE piece_id = ? AND (posted = 1 OR by = ?) ORDER BY seq',
  ),
);

/** What was said of each sentence (`keyOf`), as far as this viewer may see it: the latest that was posted, or their own. */
export const dispositionsSeen = (db: Database, pieceId: string, viewer: string): Map<string, DispositionKind> =>
  new Map(
    rows(db)
      .all(pieceId, viewer)
      .map((one) => [keyOf(one), one.kind]),
  );
