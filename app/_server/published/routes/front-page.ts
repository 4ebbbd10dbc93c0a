import { database } from '@/db/connection/open';
import { publishedList } from '@/db/read/public/list';
import { siteOf } from '@/db/read/public/site';
import { frontPage } from '@/lib/formats/html/front-page';
import { htmlPage } from '../html-page';
import { notFound } from '../not-found';
import type { PublishedRoute } from '../published-answer';
import { untilChanged } from '../until-changed';

const PER_PAGE = 20;

/** The front page of published pieces; `?page=2` and on for the older ones. */
export const frontPageRoute: PublishedRoute = (asked) => {
  const page = asked.search.get('page') ?? '1';
  const number = /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 0;
  if (number === 0) return notFound(asked);
  const db = database();
  const offset = (number - 1) * PER_PAGE;
  if (number > 1 && publishedList(db, { limit: 1, offset }).length === 0) return notFound(asked);
  const { body } = untilChanged(db, `front page ${number}`, () => {
    const pieces = publishedList(db, { limit: PER_PAGE + 1, offset });
    return frontPage({ site: siteOf(db), pieces: pieces.slice(0, PER_PAGE), number, more: pieces.length > PER_PAGE });
  });
  return htmlPage(asked, body);
};
