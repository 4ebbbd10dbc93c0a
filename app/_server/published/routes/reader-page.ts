import { database } from '@/db/connection/open';
import { publishedPage } from '@/db/read/public/page';
import { withoutCounterpoints } from '@/lib/formats/html/without';
import { codingFor } from '../coding';
import { notFound } from '../not-found';
import type { PublishedRoute } from '../published-answer';
import { respond } from '../respond';
import { securityPolicyOf } from '../security-policy';

const type = 'text/html; charset=utf-8';

/** The stored bytes of a published piece; with `?counterpoints=no` the same bytes with the counterpoints cut out. */
export const readerPageRoute: PublishedRoute = (asked) => {
  const slug = asked.name;
  const db = database();
  const without = asked.search.get('counterpoints') === 'no';
  const brotli = !without && codingFor(asked.headers) === 'br';
  const page = publishedPage(db, slug, brotli ? 'brotli' : 'plain');
  if (!page) return notFound(asked);
  const plain = () => (brotli ? publishedPage(db, slug, 'plain') : page)?.body.toString('utf8') ?? '';
  const headers = { 'content-security-policy': securityPolicyOf(page.etag, plain) };
  const { status, etag } = page;
  if (without) return respond(asked, { status, type, body: withoutCounterpoints(plain()), etag: `${etag}-without`, headers });
  return respond(asked, {
    status,
    type,
    body: new Uint8Array(page.body),
    etag,
    headers,
    ...(brotli ? { keptIn: 'br' as const } : {}),
  });
};
