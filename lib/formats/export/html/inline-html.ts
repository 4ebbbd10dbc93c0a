import { type Html, html, join, type Part, raw } from '@/lib/formats/html/html';
import type { InlineJson, MarkJson } from '@/lib/text/body';
import { published } from '@/lib/words/published';
import { keptSpaces } from '../kept-spaces';

/** The text of one block; see `bodyHtml`. */
export function inlineHtml(leaves: readonly InlineJson[], numbered: number | null): Html {
  const texts = keptSpaces(leaves);
  return join(
    leaves.map((leaf, at) => {
      const text = leaf.type === 'text' ? html`${texts[at]}` : raw('<br>');
      const drawn = (leaf.marks ?? []).filter(({ type }) => type !== 'source_ref').reduceRight(marked, text);
      const sources = sourcesOf(leaf);
      const following = sourcesOf(leaves[at + 1]);
      const ending = sources.filter((source) => !following.includes(source) && source < (numbered ?? 0));
      return html`${sources.reduceRight((inner, source) => html`<span data-source="${source}">${inner}</span>`, drawn)}${ending.map(number)}`;
    }),
  );
}

function marked(inner: Html, mark: MarkJson): Html {
  switch (mark.type) {
    case 'bold':
      return html`<strong>${inner}</strong>`;
    case 'italic':
      return html`<em>${inner}</em>`;
    case 'link':
      return html`<a href="${mark.attrs.href}">${inner}</a>`;
    case 'source_ref':
      return inner;
  }
}

/** Its own class: what reads the page back leaves it out. */
function number(source: number): Part {
  return html`<sup class="source-number"><a href="#source-${source + 1}" aria-label="${published.source({ number: source + 1 })}">${source + 1}</a></sup>`;
}

function sourcesOf(leaf: InlineJson | undefined): number[] {
  return (leaf?.marks ?? []).flatMap((mark) => (mark.type === 'source_ref' ? [mark.attrs.source] : []));
}
