import { type PublishedView, publishedView } from '@/lib/review/views/text';
import { logFailure } from '../../log';
import type { Database } from '../../open';
import { query } from '../../query';
import { DamagedPage, digestSql, intact, type Kept, pageEvent } from './intact';

const rows = query((db) =>
  db.$client.prepare<[{ limit: number; offset: number }], Kept & { teaser: string }>(
    `SELECT w.slug, w.teaser, g.seq AS event, ${digestSql('teaser')} AS digest
     FROM published_pages w JOIN pieces p ON p.id = w.piece_id ${pageEvent}
     WHERE p.publication IN ('live', 'retracted') ORDER BY w.published_at DESC, w.slug DESC LIMIT @limit OFFSET @offset`,
  ),
);

/** Published pieces, newest first; retracted ones among them, removed ones not. One whose teaser was changed in the database is left out, and logged. */
export function publishedList(db: Database, { limit, offset = 0 }: { limit: number; offset?: number }): PublishedView[] {
  return rows(db)
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
