import { wordsIn } from '@/lib/words/catalogues';
import { withMark } from '@/lib/words/en/corrections';
import { published } from '@/lib/words/en/published';
import { languageOf } from '@/lib/words/language';
import { html, raw } from '../html/html';
import { languageTag } from '../html/language';
import type { Site } from '../html/page';
import { nameIn } from '../html/reader/author';
import { plainTitle } from '../html/reader/plain-title';
import { type FeedEntry, summaryOf } from './feed-entry';
import { feedTime } from './feed-time';

/** The pieces as an Atom feed (RFC 4287). `id`: of the feed. `empty`: when there is none, the moment that counts as its last change. */
export function atomFeed(site: Site, pieces: readonly FeedEntry[], id: string, empty = '1970-01-01T00:00:00Z'): string {
  const updated =
    pieces
      .map((piece) => feedTime(piece.changedAt, site, piece.changes))
      .toSorted()
      .at(-1) ?? empty;
  const entry = (feedEntry: FeedEntry) => {
    const { marks } = feedEntry;
    const url = `${site.baseUrl}/read/${feedEntry.slug}`;
    return html`<entry xml:lang="${languageTag(feedEntry.language)}"><id>${feedEntry.id}</id><title>${xml(plainTitle(wordsIn(languageOf(feedEntry.language)), feedEntry.headline, { mark: marks.headline, retracted: feedEntry.publication === 'retracted' }))}</title><link rel="alternate" type="text/html" href="${url}"/><published>${feedTime(feedEntry.publishedAt, site)}</published><updated>${feedTime(feedEntry.changedAt, site, feedEntry.changes)}</updated><author><name>${xml(withMark(nameIn(feedEntry.byline), marks.byline) || site.newsroom)}</name></author>${feedEntry.topics.map((topic) => html`<category term="${topic}"/>`)}<summary>${xml(summaryOf(feedEntry, site))}</summary></entry>
`;
  };
  return html`${raw('<?xml version="1.0" encoding="utf-8"?>')}
<feed xmlns="http://www.w3.org/2005/Atom">
<id>${id}</id>
<title>${xml(published.feeds.title({ newsroom: site.newsroom }))}</title>
<updated>${updated}</updated>
<link rel="self" type="application/atom+xml" href="${site.baseUrl}/feed.xml"/>
<link rel="alternate" type="text/html" href="${site.baseUrl}/"/>
${pieces.map(entry)}</feed>
`.text;
}

/** XML 1.0 cannot carry most control characters, not even as references: one of them would break the feed for every reader. */
function xml(text: string): string {
  return text.replace(/(?![\t\n\r])[\p{Cc}\ufffe\uffff]/gu, '');
}
