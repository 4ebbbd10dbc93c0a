import type { FrozenEdition } from '@/lib/review/frozen-edition';
import type { PublishedPieceView, PublishedView } from '@/lib/review/views/text';
import { query } from '../query';
import { cursorOf, pageSize, readCursor } from './cursor';
import type { Page } from './pieces';
import type { Reading } from './read';

type Public = Pick<Reading, 'tx'>;
interface Row extends Omit<PublishedView, 'topics'> {
  id: string;
  topics: string;
}
const text = (field: string) => `coalesce(json_extract(e.body, '$.content.${field}'), '')`;
const front = query((db) =>
  db.$client.prepare<[{ before: string; beforeId: string; limit: number }], Row>(
    `SELECT p.id, p.slug, p.publication, p.published_at AS publishedAt,
       coalesce((SELECT max(k.at) FROM corrections k WHERE k.piece_id = p.id), p.published_at) AS changedAt,
       ${text('headline')} AS headline, ${text('standfirst')} AS standfirst, ${text('byline')} AS byline, p.language, p.topics,
       json_array_length(e.body, '$.review.perspectives') AS perspectives, json_extract(e.body, '$.review.factsChecked') AS factsChecked
     FROM pieces p JOIN contents e ON e.kind = 'edition' AND e.ref = p.live_edition
     WHERE p.publication IN ('live', 'retracted') AND (p.published_at, p.id) < (@before, @beforeId)
     ORDER BY p.published_at DESC, p.id DESC LIMIT @limit`,
  ),
);

/** Published pieces, newest first: for the front page and the feeds. Everybody may read it. */
export function published(
  { tx }: Public,
  asked: { cursor?: string | undefined; limit?: number | undefined } = {},
): Page<PublishedView> {
  const limit = pageSize(asked.limit);
  const [before = '9999', beforeId = ''] = readCursor(asked.cursor, 2) ?? [];
  const rows = front(tx).all({ before, beforeId, limit: limit + 1 });
  const last = rows[limit - 1];
  return {
    items: rows.slice(0, limit).map(({ id: _, ...row }) => ({ ...row, topics: JSON.parse(row.topics) as string[] })),
    next: rows.length > limit && last ? cursorOf([last.publishedAt, last.id]) : null,
  };
}

interface OneRow {
  pieceId: string;
  slug: string;
  publication: PublishedPieceView['publication'];
  publishedAt: string;
  changedAt: string;
  edition: string;
  body: string | null;
  unconfirmed: string;
  notice: string | null;
  noticeAt: string | null;
}
const bySlug = query((db) =>
  db.$client.prepare<[string], OneRow>(
    `SELECT p.id AS pieceId, p.slug, p.publication, p.published_at AS publishedAt,
       max(p.published_at, coalesce(d.at, ''), coalesce((SELECT max(k.at) FROM corrections k WHERE k.piece_id = p.id), '')) AS changedAt,
       p.live_edition AS edition, e.body,
       (SELECT json_group_array(k.id) FROM corrections k WHERE k.piece_id = p.id AND k.confirmed_by IS NULL) AS unconfirmed,
       json_extract(d.payload, '$.reason') AS notice, d.at AS noticeAt
     FROM pieces p
     LEFT JOIN contents e ON e.kind = 'edition' AND e.ref = p.live_edition
     LEFT JOIN event_data d ON d.seq = (SELECT max(v.seq) FROM events v WHERE v.stream = p.id AND v.type IN ('retracted', 'removed'))
     WHERE p.slug = ? AND p.publication IN ('live', 'retracted', 'removed')`,
  ),
);

/** The piece at an address: what readers see, or the notice that stands in its place. null: nothing was ever published there. */
export function publishedBySlug({ tx }: Public, slug: string): PublishedPieceView | null {
  const row = bySlug(tx).get(slug);
  if (!row) return null;
  const { body, unconfirmed, notice, noticeAt, ...rest } = row;
  return {
    ...rest,
    content: row.publication === 'removed' || body === null ? null : (JSON.parse(body) as FrozenEdition),
    unconfirmed: JSON.parse(unconfirmed) as string[],
    notice: noticeAt === null ? null : { reason: notice ?? '', at: noticeAt },
  };
}
