import { published } from '@/lib/words/published';
import { withMark } from '@/lib/words/with-mark';
import { languageTag } from '../html/language';
import type { Site } from '../html/page';
import { nameIn } from '../html/reader/author';
import { plainTitle } from '../html/reader/plain-title';
import { type FeedEntry, summaryOf } from './feed-entry';
import { feedTime } from './feed-time';

/** The pieces as a JSON Feed, version 1.1 (https://www.jsonfeed.org/version/1.1/). */
export function jsonFeed(site: Site, pieces: readonly FeedEntry[]): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: published.feeds.title({ newsroom: site.newsroom }),
    home_page_url: `${site.baseUrl}/`,
    feed_url: `${site.baseUrl}/feed.json`,
    items: pieces.map((one) => {
      const { marks } = one;
      const title = plainTitle(one.headline, { mark: marks.headline, retracted: one.publication === 'retracted' });
      const author = withMark(nameIn(one.byline), marks.byline);
      const url = `${site.baseUrl}/read/${one.slug}`;
      return {
        id: one.id,
        url,
        title,
        content_text: summaryOf(one, site) || title,
        date_published: feedTime(one.publishedAt, site),
        date_modified: feedTime(one.changedAt, site, one.changes),
        ...(author === '' ? {} : { authors: [{ name: author }] }),
        language: languageTag(one.language),
        tags: one.topics,
      };
    }),
  });
}
