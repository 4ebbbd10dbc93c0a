import { database } from '@/db/connection/open';
import { feedEntries, feedId } from '@/db/read/public/feed';
import { siteOf } from '@/db/read/public/site';
import { atomFeed } from '@/lib/formats/feeds/atom-feed';
import { jsonFeed } from '@/lib/formats/feeds/json-feed';
import type { PublishedRoute } from '../published-answer';
import { respond } from '../respond';
import { untilChanged } from '../until-changed';

const headers = { 'access-control-allow-origin': '*' };

export const atomFeedRoute: PublishedRoute = (asked) => {
  const db = database();
  const feed = untilChanged(db, 'atom', () => atomFeed(siteOf(db), feedEntries(db), feedId(db)));
  return respond(asked, { type: 'application/atom+xml; charset=utf-8', ...feed, headers });
};

export const jsonFeedRoute: PublishedRoute = (asked) => {
  const db = database();
  const feed = untilChanged(db, 'json', () => jsonFeed(siteOf(db), feedEntries(db)));
  return respond(asked, { type: 'application/feed+json; charset=utf-8', ...feed, headers });
};
