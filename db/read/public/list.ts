import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import { type PublishedView, publishedView } from '@/lib/review/views/text';
import type { Database } from '../../open';
import { query } from '../../query';
import { pieces } from '../../schema/folded';
import { publishedPages } from '../../schema/outside';

const rows = query((db) =>
  db
    .select({ teaser: publishedPages.teaser })
    .from(publishedPages)
    .innerJoin(pieces, eq(pieces.id, publishedPages.pieceId))
    .where(and(inArray(pieces.publication, ['live', 'retracted'])))
    .orderBy(desc(publishedPages.publishedAt), desc(publishedPages.slug))
    .limit(sql.placeholder('limit'))
    .offset(sql.placeholder('offset'))
    .prepare(),
);

/** Published pieces, newest first; retracted ones among them, removed ones not. */
export function publishedList(db: Database, { limit, offset = 0 }: { limit: number; offset?: number }): PublishedView[] {
  return rows(db)
    .all({ limit, offset })
    .map(({ teaser }) => publishedView.parse(teaser));
}
