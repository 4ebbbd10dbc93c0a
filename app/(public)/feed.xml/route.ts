import { guard } from '@/app/(public)/_serve/guard';
import { served } from '@/app/(public)/_serve/served';
import { database } from '@/db/open';
import { feedEntries, feedId } from '@/db/read/public/feed';
import { siteOf } from '@/db/read/public/site';
import { atomFeed } from '@/lib/formats/feeds/atom-feed';

export const dynamic = 'force-dynamic';

export const GET = guard((request: Request) => {
  const db = database();
  return served(request, {
    type: 'application/atom+xml; charset=utf-8',
    body: atomFeed(siteOf(db), feedEntries(db), feedId(db)),
    headers: { 'access-control-allow-origin': '*' },
  });
});
