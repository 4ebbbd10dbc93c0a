import { type Html, html, join, raw } from '@/lib/formats/html/html';
import type { BlockJson, ListItemJson } from '@/lib/text/body';
import { inlineHtml } from './inline-html';

/**
 * Blocks of a body as HTML that reads back as the same blocks, by `importHtml` and by the editor. A passage that rests on a source is a span whose
 * `data-source` counts from 0; with `names`, which are those of the sources, the number that people read stands behind it.
 */
export function bodyHtml(blocks: readonly BlockJson[], names: readonly string[] = []): Html {
  return join(
    blocks.map((block) => written(block, names)),
    raw('\n'),
  );
}

function written(block: BlockJson, names: readonly string[]): Html {
  switch (block.type) {
    case 'paragraph':
      return html`<p>${inlineHtml(block.content ?? [], names)}</p>`;
    case 'heading':
      return block.attrs.level === 2
        ? html`<h2>${inlineHtml(block.content ?? [], names)}</h2>`
        : html`<h3>${inlineHtml(block.content ?? [], names)}</h3>`;
    case 'blockquote':
      return html`<blockquote>\n${bodyHtml(block.content, names)}\n</blockquote>`;
    case 'bulletList':
      return html`<ul>\n${items(block.content, names)}\n</ul>`;
    case 'orderedList':
      return html`<ol start="${block.attrs.start}">\n${items(block.content, names)}\n</ol>`;
    case 'horizontalRule':
      return html`<hr>`;
  }
}

function items(list: readonly ListItemJson[], names: readonly string[]): Html {
  return join(
    list.map(({ content }) => html`<li>${bodyHtml(content, names)}</li>`),
    raw('\n'),
  );
}
