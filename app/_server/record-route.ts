import { database } from '@/db/connection/open';
import { publishedRecord } from '@/db/read/public/page';
import { publishedSlug } from '@/db/read/published-slug';
import { refusals } from '@/lib/words/en/refusals';
import { clientAddress } from './client-address';
import { guarded } from './guarded';
import { problem, refusalProblem, tooOften } from './problem';
import { take } from './rate-limits';

/** The record of a published piece, for anybody, by the piece's id; the same bytes as beside the page. Unsigned for a moment after publication: 503. */
export const recordRoute = guarded(async (request, { id }) => {
  const seconds = await take('public_page', clientAddress(request.headers));
  if (seconds > 0) return tooOften(seconds);
  const slug = publishedSlug(database(), String(id));
  const record = slug === null ? null : publishedRecord(database(), slug);
  if (record?.status !== 200) return refusalProblem({ code: 'not_found' });
  if (record.json === null) return problem(503, 'busy', (t) => t(refusals).busy({ code: 'busy' }), {}, { 'retry-after': '5' });
  return new Response(record.json, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
    },
  });
});
