import { guard } from '@/app/(public)/_serve/guard';
import { htmlPage } from '@/app/(public)/_serve/html-page';
import { notFound } from '@/app/(public)/_serve/not-found';
import { database } from '@/db/open';
import { publishedPage } from '@/db/read/public/page';

export const dynamic = 'force-dynamic';

/** What happened to a published piece, for readers. */
export const GET = guard(async (request: Request, { params }: { params: Promise<{ slug: string }> }) => {
  const record = publishedPage(database(), (await params).slug, 'record');
  return record ? htmlPage(request, record.body.toString('utf8'), record.status) : notFound(request);
});
