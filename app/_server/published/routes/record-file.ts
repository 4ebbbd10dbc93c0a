import { database } from '@/db/connection/open';
import { publishedRecord } from '@/db/read/public/page';
import { published } from '@/lib/words/en/published';
import { refused } from '../guard';
import { notFound } from '../not-found';
import type { PublishedRoute } from '../published-answer';
import { respond } from '../respond';
import { recordPageRoute } from './record-page';

/** The record as the file that `npm run verify` takes. Verifiers on other sites may read it as well: it is public, and no cookie goes with it. */
export const recordFileRoute: PublishedRoute = (asked) => {
  const record = publishedRecord(database(), asked.name);
  if (!record) return notFound(asked);
  if (record.status === 410) return recordPageRoute(asked);
  // Published, and the checkpoint that follows each publication is still being signed.
  if (record.json === null) return refused(503, published.notSigned, { 'retry-after': '5' });
  return respond(asked, {
    type: 'application/json; charset=utf-8',
    body: record.json,
    headers: { 'access-control-allow-origin': '*' },
  });
};
