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
  if (record.json === null) return htmlPage(request, record.html.toString('utf8'), record.status);
  return served(request, {
    type: 'application/json; charset=utf-8',
    body: record.json,
    headers: { 'access-control-allow-origin': '*' },
  });
});
