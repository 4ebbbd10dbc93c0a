import { published } from '@/lib/words/en/published';
import { readerWords } from '@/lib/words/en/reader';
import { english } from '@/lib/words/language';
import { sheetCss } from './css/sheet.css';
import { html, type Part } from './html';
import { page, type Site } from './page';
import { day } from './when';

/** All that is left at the address of a removed piece. It names neither headline nor author: either may be why it had to go. */
export function removedPage(site: Site, { reason, at }: { reason: string; at: string }): string {
  return notice(site, readerWords.removed, [
    html`<p>${published.removedOn} ${day(english, at, site.timeZone)}. <span dir="auto">${reason}</span></p>`,
    html`<p>${published.removedMeans}</p>`,
  ]);
}

/** Nothing was ever published at the address, as far as anybody may know. */
export function notFoundPage(site: Site): string {
  return notice(site, published.notFound, [html`<p>${published.notFoundNext}</p>`]);
}

function notice(site: Site, title: string, text: readonly Part[]): string {
  return page({
    title: `${title} · ${site.newsroom}`,
    site,
    path: null,
    css: [sheetCss],
    body: html`<div class="sheet">
<h1>${title}</h1>
${text}
<p><a class="action" href="/">${published.frontPage}</a></p>
</div>`,
  });
}
