import type { FeedEntry } from '@/lib/formats/feeds/feed-entry';
import type { Database } from '../../open';
import { query } from '../../query';
import { publishedList } from './list';
import { publicAddress } from './site';

/** As many as a feed reader that asks once a week should not miss. */
const LATEST = 30;

const firstAddress = query((db) =>
  db.$client
    .prepare<[string], string>(
      `SELECT json_extract(d.payload, '$.address') FROM published_pages w JOIN events e ON e.stream = w.piece_id AND e.type = 'page_made'
       JOIN event_data d ON d.seq = e.seq WHERE w.slug = ? ORDER BY e.seq LIMIT 1`,
    )
    .pluck(),
);
const oldest = query((db) =>
  db.$client.prepare<[], string>('SELECT slug FROM published_pages ORDER BY published_at, slug LIMIT 1').pluck(),
);

/** What changed last for readers, publications among it, newest first: a correction or a retraction reaches those who follow the feed, however old the piece. */
export const feedEntries = (db: Database, limit = LATEST): FeedEntry[] =>
  publishedList(db, { limit, by: 'change' }).map((view) => ({
    ...view,
    id: `${addressOf(db, view.slug)}/read/${view.slug}`,
  }));

/** The feed's own id: the address at which the first piece was published. */
export function feedId(db: Database): string {
  const first = oldest(db).get();
  return `${first === undefined ? publicAddress() : addressOf(db, first)}/`;
}

const addressOf = (db: Database, slug: string): string => firstAddress(db).get(slug) ?? publicAddress();
