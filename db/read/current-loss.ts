import type { LossCause } from '@/lib/review/vocabulary';
import type { Database } from '../connection/open';
import { statement } from '../connection/statement';

const causes = statement((db) =>
  db.$client
    .prepare<[string], LossCause | null>(
      `SELECT a.cause FROM counterpoints n JOIN pieces p ON p.id = n.piece_id
       JOIN resolutions a ON a.counterpoint_id = n.id AND a.version = p.current_version WHERE n.id = ?`,
    )
    .pluck(),
);

/** Why a note has no place in its piece's current version; null where it has one, or nobody can tell. */
export const currentLoss = (db: Database) => (counterpointId: string) => causes(db).get(counterpointId) ?? null;
