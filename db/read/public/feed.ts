import type { FeedEntry } from '@/lib/formats/feeds/feed-entry';
import type { Database } from '../../connection/open';
import { statement } from '../../connection/statement';
import { readerEvents } from '../../published/reader-events';
import { publishedList } from './list';
import { publicAddress } from './site';

/** As many as a feed reader that asks once a week should not miss. */
const LATEST = 30;

const firstAddresses = statement((db) =>
  db.$client
    .prepare<[string], [slug: string, address: string | null]>(
      `SELECT w.slug, (SELECT json_extract(d.payload, '$.address') FROM events e JOIN event_data d ON d.seq = e.seq
         WHERE e.stream = w.piece_id AND e.type = 'page_made' ORDER BY e.seq LIMIT 1)
       FROM published_pages w WHERE w.slug IN (SELECT value FROM json_each(?))`,
    )
    .raw(),
);
const changesOf = statement((db) =>
  db.$client
    .prepare<[types: string, slugs: string], [slug: string, changes: number]>(
      `SELECT w.slug, (SELECT count(*) FROM events e
         WHERE e.stream = w.piece_id AND e.type <> 'published' AND e.type IN (SELECT value FROM json_each(?)))
       FROM published_pages w WHERE w.slug IN (SELECT value FROM json_each(?))`,
    )
    .raw(),
);
const oldest = statement((db) =>
  db.$client.prepare<[], string>('SELECT slug FROM published_pages ORDER BY published_at, slug LIMIT 1').pluck(),
);

/** What changed last for readers, publications among it, newest first: a correction or a retraction reaches those who follow the feed, however old the piece. */
export function feedEntries(db: Database, limit = LATEST): FeedEntry[] {
  const views = publishedList(db, { limit, by: 'change' });
  const slugs = views.map(({ slug }) => slug);
  const addressOf = addressesOf(db, slugs);
  const changes = new Map(changesOf(db).all(JSON.stringify(readerEvents), JSON.stringify(slugs)));
  return views.map((view) => ({
    ...view,
    id: `${addressOf(view.slug)}/read/${view.slug}`,
    changes: changes.get(view.slug) ?? 0,
  }));
}

/** The feed's own id: the address at which the first piece was published. */
export function feedId(db: Database): string {
  const first = oldest(db).get();
  return `${first === undefined ? publicAddress() : addressesOf(db, [first])(first)}/`;
}

/** The address at which each of these was published. */
function addressesOf(db: Database, slugs: readonly string[]): (slug: string) => string {
  const known = new Map(firstAddresses(db).all(JSON.stringify(slugs)));
  return (slug) => known.get(slug) ?? publicAddress();
}
