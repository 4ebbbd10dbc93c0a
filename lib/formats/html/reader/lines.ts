/** What stands beside the sentences: byline, disclosure and sources. A line that a correction brought in and nobody has checked says so. */

import { disclosesNothing } from '@/lib/review/discloses-nothing';
import type { FrozenEdition } from '@/lib/review/frozen-edition';
import type { LineField } from '@/lib/text/text-lines';
import { published } from '@/lib/words/en/published';
import { readerWords } from '@/lib/words/en/reader';
import type { Translate } from '@/lib/words/language';
import { type Html, html, join, type Part } from '../html';
import { outward } from '../link';
import { sourceAddress } from './addresses';
import { nameIn } from './author';
import type { Publication } from './publication';
import { drawWordMark } from './word-mark';

interface Drawing {
  ours: Html;
  marked: Publication['markedLines'];
}

export function drawByline(t: Translate, { byline, disclosure }: FrozenEdition['content'], { ours, marked }: Drawing): Part {
  const name = nameIn(byline);
  const by =
    name === ''
      ? null
      : html`<span${ours}>${t(readerWords).by({ name: '' }).trim()}</span> <bdi>${name}</bdi>${mark(t, 'byline', null, { ours, marked })}`;
  const said = disclosesNothing(disclosure)
    ? html`<span${ours}>${t(published).nothingToDisclose}</span>`
    : html`<span${ours}>${t(published).disclosure}</span> <bdi>${disclosure}</bdi>`;
  const disclosed =
    disclosure === '' ? null : html`<span class="by">${said}${mark(t, 'disclosure', null, { ours, marked })}</span>`;
  const parts = [by, disclosed].filter((part) => part !== null);
  return parts.length === 0 ? null : html`<p class="byline">${join(parts, html` <span class="by">·</span> `)}</p>`;
}

export function drawSources(t: Translate, list: FrozenEdition['content']['sources'], { ours, marked }: Drawing): Part {
  if (list.length === 0) return null;
  const items = list.map(
    ({ title, url }, index) =>
      html`<li id="${sourceAddress(index)}">${outward(url, title || url)}${mark(t, 'source', index + 1, { ours, marked })}</li>`,
  );
  return html`<section class="list" aria-labelledby="sources"><h2 id="sources"${ours}>${t(published).sources}</h2><ol>${items}</ol></section>`;
}

function mark(t: Translate, field: LineField, number: number | null, { ours, marked }: Drawing): Part {
  const line = marked.find((markedLine) => markedLine.field === field && markedLine.number === number);
  return line ? drawWordMark(t, line.mark, ours) : null;
}
