import { guard } from '@/app/(public)/_serve/guard';
import { served } from '@/app/(public)/_serve/served';
import { database } from '@/db/open';
import { feedEntries } from '@/db/read/public/feed';
import { siteOf } from '@/db/read/public/site';
import { jsonFeed } from '@/lib/formats/feeds/json-feed';

export const dynamic = 'force-dynamic';

export const GET = guard((request: Request) => {
  const db = database();
  return served(request, {
    type: 'application/feed+json; charset=utf-8',
    body: jsonFeed(siteOf(db), feedEntries(db)),
    headers: { 'access-control-allow-origin': '*' },
  });
});
