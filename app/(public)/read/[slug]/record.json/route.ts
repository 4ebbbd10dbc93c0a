import { guard } from '@/app/(public)/_serve/guard';
import { htmlPage } from '@/app/(public)/_serve/html-page';
import { notFound } from '@/app/(public)/_serve/not-found';
import { served } from '@/app/(public)/_serve/served';
import { database } from '@/db/open';
import { publishedPage, publishedRecord } from '@/db/read/public/page';

export const dynamic = 'force-dynamic';

/** The record as the file that `npm run verify` takes. Verifiers on other sites may read it as well: it is public, and no cookie goes with it. */
export const GET = guard(async (request: Request, { params }: { params: Promise<{ slug: string }> }) => {
  const { slug } = await params;
  const record = publishedRecord(database(), slug);
  if (!record) return notFound(request);
  if (record.status === 410) {
    const notice = publishedPage(database(), slug, 'record');
    return notice ? htmlPage(request, notice.body.toString('utf8'), notice.status) : notFound(request);
  }
  if (record.json === null) return notYet();
  return served(request, {
    type: 'application/json; charset=utf-8',
    body: record.json,
    headers: { 'access-control-allow-origin': '*' },
  });
});

/** Published, and the checkpoint that follows each publication is still being signed. */
function notYet(): Response {
  return new Response('The record is not signed yet. Try again in a moment.\n', {
    status: 503,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '5', 'cache-control': 'no-store' },
  });
}
