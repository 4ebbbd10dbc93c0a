import type { FrozenEdition } from '@/lib/review/frozen-edition';
import { wordsIn } from '@/lib/words/catalogues';
import { disclosureLine } from '@/lib/words/en/piece';
import { languageOf, type Translate } from '@/lib/words/language';
import { html } from './html';
import { drawText } from './reader/text';

/**
 * The words of a version as the review page has them, without anything that is marked on them. `byline`: who wrote it, where the text itself does not say so.
 * @throws TypeError if the body is not one of the closed schema
 */
export function textAhead(t: Translate, content: FrozenEdition['content'], byline: string): string {
  // References are no numbers on this page.
  const { headline, standfirst, body } = drawText(
    wordsIn(languageOf(content.language)),
    { content: { ...content, sources: [] } },
    [],
  );
  const by = content.byline || byline;
  return html`${content.headline && html`<h1 class="head" dir="auto">${headline}</h1>`}${standfirst && html`<p class="standfirst" dir="auto">${standfirst}</p>`}<p class="byline">${by} <span class="by">${by && '· '}${t(disclosureLine)(content.disclosure)}</span></p>${body.map((block) => block.html)}`
    .text;
}
