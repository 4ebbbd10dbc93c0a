import { guard } from '@/app/(public)/_serve/guard';
import { htmlPage } from '@/app/(public)/_serve/html-page';
import { notFound } from '@/app/(public)/_serve/not-found';
import { served } from '@/app/(public)/_serve/served';
import { database } from '@/db/open';
import { publishedRecord } from '@/db/read/public/page';

export const dynamic = 'force-dynamic';

/** The record as the file that `npm run verify` takes. Verifiers on other sites may read it as well: it is public, and no cookie goes with it. */
export const GET = guard(async (request: Request, { params }: { params: Promise<{ slug: string }> }) => {
  const record = publishedRecord(database(), (await params).slug);
  if (!record) return notFound(request);
  if (record.status === 410) return htmlPage(request, record.html.toString('utf8'), record.status);
  if (record.json === null) return notYet();
  return served(request, {
    type: 'application/json; charset=utf-8',
    body: record.json,
    headers: { 'access-control-allow-origin': '*' },
  });
});

/** Published before the newsroom's log was signed for the first time; that happens every minute. */
function notYet(): Response {
  return new Response('The record is not signed yet. Try again in a minute.\n', {
    status: 503,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '60', 'cache-control': 'no-store' },
  });
}
