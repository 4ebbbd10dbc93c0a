/** What stands beside the sentences: byline, disclosure and sources. A line that nobody has checked since a correction says so. */
import type { FrozenEdition } from '@/lib/review/frozen-edition';
import type { LineField, LineName } from '@/lib/text/text-lines';
import { words } from '@/lib/words';
import { disclosesNothing } from '@/lib/words/discloses-nothing';
import { published } from '@/lib/words/published';
import { type Html, html, join, type Part } from '../html';
import { outward } from '../link';
import { sourceAddress } from './addresses';
import { nameIn } from './author';
import { notYetChecked } from './not-yet-checked';

interface Drawing {
  ours: Html;
  unchecked: readonly LineName[];
}

export function drawByline({ byline, disclosure }: FrozenEdition['content'], { ours, unchecked }: Drawing): Part {
  const name = nameIn(byline);
  const by =
    name === ''
      ? null
      : html`<span${ours}>${words.reader.by({ name: '' }).trim()}</span> <bdi>${name}</bdi>${mark('byline', null, { ours, unchecked })}`;
  const said = disclosesNothing(disclosure)
    ? html`<span${ours}>${published.nothingToDisclose}</span>`
    : html`<span${ours}>${published.disclosure}</span> <bdi>${disclosure}</bdi>`;
  const disclosed =
    disclosure === '' ? null : html`<span class="by">${said}${mark('disclosure', null, { ours, unchecked })}</span>`;
  const parts = [by, disclosed].filter((part) => part !== null);
  return parts.length === 0 ? null : html`<p class="byline">${join(parts, html` <span class="by">·</span> `)}</p>`;
}

export function drawSources(list: FrozenEdition['content']['sources'], { ours, unchecked }: Drawing): Part {
  if (list.length === 0) return null;
  const items = list.map(
    ({ title, url }, index) =>
      html`<li id="${sourceAddress(index)}">${outward(url, title || url)}${mark('source', index + 1, { ours, unchecked })}</li>`,
  );
  return html`<section class="list" aria-labelledby="sources"><h2 id="sources"${ours}>${published.sources}</h2><ol>${items}</ol></section>`;
}

const mark = (field: LineField, number: number | null, { ours, unchecked }: Drawing): Part =>
  unchecked.some((line) => line.field === field && line.number === number) ? notYetChecked(ours) : null;
