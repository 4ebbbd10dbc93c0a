import { wordsIn } from '@/lib/words/catalogues';
import { withMark } from '@/lib/words/en/corrections';
import { published } from '@/lib/words/en/published';
import { languageOf } from '@/lib/words/language';
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
    items: pieces.map((piece) => {
      const { marks } = piece;
      const title = plainTitle(wordsIn(languageOf(piece.language)), piece.headline, {
        mark: marks.headline,
        retracted: piece.publication === 'retracted',
      });
      const author = withMark(nameIn(piece.byline), marks.byline);
      const url = `${site.baseUrl}/read/${piece.slug}`;
      return {
        id: piece.id,
        url,
        title,
        content_text: summaryOf(piece, site) || title,
        date_published: feedTime(piece.publishedAt, site),
        date_modified: feedTime(piece.changedAt, site, piece.changes),
        ...(author === '' ? {} : { authors: [{ name: author }] }),
        language: languageTag(piece.language),
        tags: piece.topics,
      };
    }),
  });
}
