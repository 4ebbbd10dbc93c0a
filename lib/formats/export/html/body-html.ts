import { type Html, html, join, raw } from '@/lib/formats/html/html';
import type { BlockJson, ListItemJson } from '@/lib/text/body';
import { inlineHtml } from './inline-html';

/**
 * Blocks of a body as HTML that reads back as the same blocks, by `importHtml` and by the editor. A passage that rests on a source is a span whose
 * `data-source` counts from 0; `numbered` puts the number that people read behind it, for this many sources.
 */
export function bodyHtml(blocks: readonly BlockJson[], numbered: number | null = null): Html {
  return join(
    blocks.map((block) => written(block, numbered)),
    raw('\n'),
  );
}

function written(block: BlockJson, numbered: number | null): Html {
  switch (block.type) {
    case 'paragraph':
      return html`<p>${inlineHtml(block.content ?? [], numbered)}</p>`;
    case 'heading':
      return block.attrs.level === 2
        ? html`<h2>${inlineHtml(block.content ?? [], numbered)}</h2>`
        : html`<h3>${inlineHtml(block.content ?? [], numbered)}</h3>`;
    case 'blockquote':
      return html`<blockquote>\n${bodyHtml(block.content, numbered)}\n</blockquote>`;
    case 'bulletList':
      return html`<ul>\n${items(block.content, numbered)}\n</ul>`;
    case 'orderedList':
      return html`<ol start="${block.attrs.start}">\n${items(block.content, numbered)}\n</ol>`;
    case 'horizontalRule':
      return html`<hr>`;
  }
}

function items(list: readonly ListItemJson[], numbered: number | null): Html {
  return join(
    list.map(({ content }) => html`<li>${bodyHtml(content, numbered)}</li>`),
    raw('\n'),
  );
}
