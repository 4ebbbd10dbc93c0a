import { acceptsBrotli } from '@/app/(public)/_serve/accepts-brotli';
import { guard } from '@/app/(public)/_serve/guard';
import { notFound } from '@/app/(public)/_serve/not-found';
import { policyOf } from '@/app/(public)/_serve/policies';
import { served } from '@/app/(public)/_serve/served';
import { database } from '@/db/open';
import { publishedPage } from '@/db/read/public/page';
import { withoutCounterpoints } from '@/lib/formats/html/without';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ slug: string }> };
const type = 'text/html; charset=utf-8';

/** The stored bytes of a published piece; with `?counterpoints=no` the same bytes with the counterpoints cut out. */
export const GET = guard(async (request: Request, { params }: Context) => {
  const { slug } = await params;
  const db = database();
  const without = new URL(request.url).searchParams.get('counterpoints') === 'no';
  const brotli = !without && acceptsBrotli(request);
  const page = publishedPage(db, slug, brotli ? 'brotli' : 'plain');
  if (!page) return notFound(request);
  const plain = () => (brotli ? publishedPage(db, slug, 'plain') : page)?.body.toString('utf8') ?? '';
  const headers = { 'content-security-policy': policyOf(page.etag, plain) };
  const { status, etag } = page;
  if (without) return served(request, { status, type, body: withoutCounterpoints(plain()), etag: `${etag}-without`, headers });
  const body = new Uint8Array(page.body);
  return served(request, { status, type, body, etag, ...(brotli ? { encoding: 'br' as const } : {}), headers });
});
