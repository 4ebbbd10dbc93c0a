import { type PublishedView, publishedView } from '@/lib/review/views/text';
import type { Database } from '../../connection/open';
import { statement } from '../../connection/statement';
import { logFailure } from '../../logger';
import { DamagedPage, digestSql, intact, type Kept, pageEvent } from './intact';

// The pages first (CROSS JOIN), in the order of an index, which ends with the row's number: the planner would begin with the pieces that are published, and read and
// sort the pages of all of them for the twenty that are shown.
const rows = (order: string) =>
  statement((db) =>
    db.$client.prepare<[{ limit: number; offset: number }], Kept & { teaser: string }>(
      `SELECT w.slug, w.teaser, g.seq AS event, ${digestSql('teaser')} AS digest
     FROM published_pages w CROSS JOIN pieces p ON p.id = w.piece_id ${pageEvent}
     WHERE p.publication IN ('live', 'retracted') ORDER BY ${order} DESC, w.rowid DESC LIMIT @limit OFFSET @offset`,
    ),
  );

const orders = { publication: rows('w.published_at'), change: rows(`w.teaser ->> '$.changedAt'`) };

/** Published pieces, newest first, or what changed last first; retracted ones among them, removed ones not. One whose teaser was changed in the database is left out, and logged. */
export function publishedList(
  db: Database,
  { limit, offset = 0, by = 'publication' }: { limit: number; offset?: number; by?: keyof typeof orders },
): PublishedView[] {
  return orders[by](db)
    .all({ limit, offset })
    .flatMap((row) => {
      try {
        intact(row.teaser, row);
      } catch (error) {
        if (!(error instanceof DamagedPage)) throw error;
        logFailure({ what: 'left out of the list', slug: row.slug }, error);
        return [];
      }
      return [publishedView.parse(JSON.parse(row.teaser))];
    });
}
