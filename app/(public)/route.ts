import { database } from '@/db/open';
import { publishedList } from '@/db/read/public/list';
import { siteOf } from '@/db/read/public/site';
import { frontPage } from '@/lib/formats/html/front-page';
import { guard } from './_serve/guard';
import { htmlPage } from './_serve/html-page';
import { notFound } from './_serve/not-found';

export const dynamic = 'force-dynamic';

const PER_PAGE = 20;

/** The front page of published pieces; `?page=2` and on for the older ones. */
export const GET = guard((request: Request) => {
  const asked = new URL(request.url).searchParams.get('page') ?? '1';
  const number = /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : 0;
  if (number === 0) return notFound(request);
  const db = database();
  const pieces = publishedList(db, { limit: PER_PAGE + 1, offset: (number - 1) * PER_PAGE });
  if (number > 1 && pieces.length === 0) return notFound(request);
  const shown = pieces.slice(0, PER_PAGE);
  return htmlPage(request, frontPage({ site: siteOf(db), pieces: shown, number, more: pieces.length > PER_PAGE }));
});
