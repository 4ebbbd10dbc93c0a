import { type Html, html, join, type Part, raw } from '@/lib/formats/html/html';
import type { InlineJson, MarkJson } from '@/lib/text/body';
import { citedSources } from '@/lib/text/cited-sources';
import { keptSpaces } from '../kept-spaces';

/** The text of one block; see `bodyHtml`. */
export function inlineHtml(leaves: readonly InlineJson[], names: readonly string[]): Html {
  const texts = keptSpaces(leaves);
  const passages: { sources: number[]; parts: Html[] }[] = [];
  for (const [at, leaf] of leaves.entries()) {
    const sources = citedSources(leaf.marks);
    const text = leaf.type === 'text' ? html`${texts[at]}` : raw('<br>');
    const drawn = (leaf.marks ?? []).filter(({ type }) => type !== 'source_ref').reduceRight(marked, text);
    const last = passages.at(-1);
    if (last?.sources.join() === sources.join()) last.parts.push(drawn);
    else passages.push({ sources, parts: [drawn] });
  }
  return join(
    passages.map(({ sources, parts }, at) => {
      const passage = sources.reduceRight((inner, source) => html`<span data-source="${source}">${inner}</span>`, join(parts));
      const ending = sources.filter((source) => passages[at + 1]?.sources.includes(source) !== true);
      return html`${passage}${ending.filter((source) => source < names.length).map((source) => number(source, names[source] ?? ''))}`;
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
function number(source: number, name: string): Part {
  return html`<sup class="source-number"><a href="#source-${source + 1}" aria-label="${name}">${source + 1}</a></sup>`;
}
