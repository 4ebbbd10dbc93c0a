import { published } from '@/lib/words/published';
import { languageTag } from '../html/language';
import { nameIn } from '../html/reader/author';
import type { Site } from '../html/shell';
import { type FeedEntry, summaryOf } from './feed-entry';
import { feedTime } from './feed-time';
import { feedTitle } from './feed-title';

/** The pieces as a JSON Feed, version 1.1 (https://www.jsonfeed.org/version/1.1/). */
export function jsonFeed(site: Site, pieces: readonly FeedEntry[]): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: published.feeds.title({ newsroom: site.newsroom }),
    home_page_url: `${site.baseUrl}/`,
    feed_url: `${site.baseUrl}/feed.json`,
    items: pieces.map((one) => {
      const url = `${site.baseUrl}/read/${one.slug}`;
      return {
        id: one.id,
        url,
        title: feedTitle(one),
        content_text: summaryOf(one, site) || one.headline,
        date_published: feedTime(one.publishedAt, site),
        date_modified: feedTime(one.changedAt, site),
        ...(nameIn(one.byline) === '' ? {} : { authors: [{ name: nameIn(one.byline) }] }),
        language: languageTag(one.language),
        tags: one.topics,
      };
    }),
  });
}
