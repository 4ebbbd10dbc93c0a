import type { PublishedView } from '@/lib/review/views/text';
import { published } from '@/lib/words/en/published';
import { readerWords } from '@/lib/words/en/reader';
import { reviewSummary } from '@/lib/words/en/statements';
import { english } from '@/lib/words/language';
import { sheetCss } from './css/sheet.css';
import { type Html, html, type Part, raw } from './html';
import { languageTag } from './language';
import { inOurWords, page, type Site } from './page';
import { nameIn } from './reader/author';
import { drawWordMark } from './reader/word-mark';
import { day } from './when';

interface FrontPage {
  site: Site;
  pieces: readonly PublishedView[];
  /** From 1. */
  number: number;
  /** There are older pieces than these. */
  more: boolean;
}

/** Published pieces, newest first. An empty one says so. */
export function frontPage({ site, pieces, number, more }: FrontPage): string {
  const address = (at: number) => (at === 1 ? '/' : `/?page=${at}`);
  const turn = html`<nav class="turn" aria-label="${published.front.pages}">${number > 1 ? html`<a href="${address(number - 1)}" rel="prev">${published.front.newer}</a>` : html`<span></span>`}${more ? html`<a href="${address(number + 1)}" rel="next">${published.front.older}</a>` : null}</nav>`;
  return page({
    title: `${published.front.title} · ${site.newsroom}`,
    site,
    path: address(number),
    css: [sheetCss],
    body: html`<div class="sheet front">
<h1>${published.front.title}</h1>
${pieces.length === 0 ? empty() : html`<ol class="pieces">${pieces.map((piece) => teaser(piece, site))}</ol>`}
${number > 1 || more ? turn : null}
<p class="small"><a href="/feed.json">${published.feeds.json}</a><a href="/feed.xml">${published.feeds.atom}</a><a href="/sign-in">${published.front.staff}</a></p>
</div>`,
  });
}

const empty = (): Html => html`<div class="empty"><p>${readerWords.frontEmpty}.</p><p>${readerWords.frontEmptyNext}</p></div>`;

function teaser(piece: PublishedView, { timeZone }: Site): Part {
  const tag = languageTag(piece.language);
  const own = html`lang="${tag}" dir="auto"`;
  const name = nameIn(piece.byline);
  const [topic] = piece.topics;
  const summary = reviewSummary(piece.statements);
  const marked = (part: keyof PublishedView['marks'], ours: Html = inOurWords(piece.language, 'en')) => {
    const mark = piece.marks[part];
    return mark === null ? null : drawWordMark(english, mark, ours);
  };
  return html`<li><p class="kicker">${piece.publication === 'retracted' ? html`<b class="retracted">${published.retractedMark}</b> · ` : null}${topic === undefined ? readerWords.opinion : readerWords.opinionOn({ topic: topic.replaceAll('-', ' ') })} · ${day(english, piece.publishedAt, timeZone)}</p>
<h2 ${own}><a href="/read/${piece.slug}">${piece.headline}</a>${marked('headline')}</h2>
${piece.standfirst === '' ? null : html`<p class="stand" ${own}>${piece.standfirst}${marked('standfirst')}</p>`}
${name === '' && summary === '' ? null : html`<p class="by">${name === '' ? null : html`${readerWords.by({ name: '' }).trim()} <bdi>${name}</bdi>${marked('byline', raw(''))}`}${name === '' || summary === '' ? null : ' · '}${summary}</p>`}</li>
`;
}
