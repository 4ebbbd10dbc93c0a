import { database } from '@/db/connection/open';
import { publishedPage } from '@/db/read/public/page';
import { htmlPage } from '../html-page';
import { notFound } from '../not-found';
import type { PublishedRoute } from '../published-answer';

/** What happened to a published piece, for readers. */
export const recordPageRoute: PublishedRoute = (asked) => {
  const record = publishedPage(database(), asked.name, 'record');
  return record ? htmlPage(asked, record.body.toString('utf8'), record.status) : notFound(asked);
};
