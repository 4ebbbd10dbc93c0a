import { guard } from '@/app/(public)/_serve/guard';
import { served } from '@/app/(public)/_serve/served';
import { database } from '@/db/open';
import { publishedList } from '@/db/read/public/list';
import { siteOf } from '@/db/read/public/site';
import { jsonFeed } from '@/lib/formats/feeds/json-feed';

export const dynamic = 'force-dynamic';

/** As many as a feed reader that asks once a week should not miss. */
const NEWEST = 30;

export const GET = guard((request: Request) => {
  const db = database();
  return served(request, {
    type: 'application/feed+json; charset=utf-8',
    body: jsonFeed(siteOf(db), publishedList(db, { limit: NEWEST })),
    headers: { 'access-control-allow-origin': '*' },
  });
});
