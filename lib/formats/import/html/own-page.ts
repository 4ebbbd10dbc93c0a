import type { BlockJson, BodyJson, InlineJson, ListItemJson, MarkJson } from '@/lib/text/body';
import { emptyBody } from '@/lib/text/body';
import { oneLine } from '@/lib/text/one-line';
import { parseBody } from '@/lib/text/parse-body';
import { generator } from '../../generator';
import { exactSource } from '../exact-source';
import type { ImportedPiece, ImportedSource } from '../imported-piece';
import { BlockText } from './block-text';
import { type HtmlChild, type HtmlElement, type HtmlTree, textOf } from './html-tree';

/**
 * Reads a page that `exportHtml` wrote, exactly: blank paragraphs and spaces at their ends are text here, and a passage keeps its source. `null` for any
 * other page, also for one of ours that another program wrote anew: then the common rules read it.
 */
export function ownPage({ about, elements }: HtmlTree): ImportedPiece | null {
  if (about.metas.every(({ name, content }) => name !== 'generator' || content !== generator)) return null;
  const named = new Map(
    elements.flatMap((element) => (element.attributes.id === undefined ? [] : [[element.attributes.id, element]])),
  );
  const headline = named.get('headline');
  const text = named.get('text');
  const content = text === undefined ? null : blocksIn(text.children);
  if (headline === undefined || content === null) return null;
  const body: BodyJson = content.length === 0 ? emptyBody : { type: 'doc', content };
  const parsed = parseBody(body);
  if (!parsed.ok) return null;
  const line = (element: HtmlElement | undefined) => (element === undefined ? '' : oneLine(textOf(element)));
  return {
    headline: line(headline),
    standfirst: line(named.get('standfirst')),
    byline: line(named.get('byline')),
    body: parsed.body,
    sources: sourcesIn(elements),
    format: 'html',
  };
}

function sourcesIn(elements: readonly HtmlElement[]): ImportedSource[] {
  return elements
    .filter(({ tag, attributes }) => tag === 'li' && /^source-\d{1,4}$/.test(attributes.id ?? ''))
    .map(({ children }) => {
      const part = (tag: string) => children.find((child) => typeof child !== 'string' && child.tag === tag);
      const title = part('cite');
      const link = part('a');
      const url = typeof link === 'object' ? link.attributes.href : undefined;
      return exactSource(typeof title === 'object' ? textOf(title) : '', url ?? '');
    });
}

/** `null` if anything stands there that `bodyHtml` does not write. */
function blocksIn(children: readonly HtmlChild[]): BlockJson[] | null {
  const blocks: BlockJson[] = [];
  for (const child of children) {
    if (typeof child === 'string' && child.trim() === '') continue;
    const block = typeof child === 'string' ? null : blockIn(child);
    if (block === null) return null;
    blocks.push(block);
  }
  return blocks;
}

function blockIn(element: HtmlElement): BlockJson | null {
  const { tag, children, attributes } = element;
  switch (tag) {
    case 'p':
      return { type: 'paragraph', content: inlineIn(children) };
    case 'h2':
    case 'h3':
      return { type: 'heading', attrs: { level: tag === 'h2' ? 2 : 3 }, content: inlineIn(children) };
    case 'hr':
      return { type: 'horizontalRule' };
    case 'blockquote': {
      const content = blocksIn(children);
      return content === null ? null : { type: 'blockquote', content };
    }
    case 'ul':
    case 'ol': {
      const content = itemsIn(children);
      if (content === null) return null;
      return tag === 'ul'
        ? { type: 'bulletList', content }
        : { type: 'orderedList', attrs: { start: Number(attributes.start ?? 1) }, content };
    }
    default:
      return null;
  }
}

function itemsIn(children: readonly HtmlChild[]): ListItemJson[] | null {
  const items: ListItemJson[] = [];
  for (const child of children) {
    if (typeof child === 'string' && child.trim() === '') continue;
    const content = typeof child === 'string' || child.tag !== 'li' ? null : blocksIn(child.children);
    if (content === null) return null;
    items.push({ type: 'listItem', content });
  }
  return items;
}

function inlineIn(children: readonly HtmlChild[]): InlineJson[] {
  const block = new BlockText();
  readInline(block, children, []);
  return block.exactly();
}

function readInline(block: BlockText, children: readonly HtmlChild[], marks: readonly MarkJson[]): void {
  for (const child of children) {
    if (typeof child === 'string') block.text(child, marks);
    else if (child.tag === 'br') block.break(marks);
    else if (child.attributes.class !== 'source-number') readInline(block, child.children, [...marks, ...markOf(child)]);
  }
}

function markOf({ tag, attributes }: HtmlElement): MarkJson[] {
  switch (tag) {
    case 'strong':
      return [{ type: 'bold' }];
    case 'em':
      return [{ type: 'italic' }];
    case 'a':
      return attributes.href === undefined ? [] : [{ type: 'link', attrs: { href: attributes.href } }];
    case 'span': {
      const source = attributes['data-source'];
      return source !== undefined && /^\d{1,4}$/.test(source) ? [{ type: 'source_ref', attrs: { source: Number(source) } }] : [];
    }
    default:
      return [];
  }
}
