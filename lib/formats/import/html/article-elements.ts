import { isProbablyReaderable, Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { HtmlElement, HtmlTree } from './html-tree';

/** Elements, characters, and levels of all elements together that are given to Readability: up to here it takes a third of the time that a file has. */
const MOST = { elements: 2_500, levels: 50_000, text: 300_000 };
/** A short piece is an article, too. */
const READERABLE = { minContentLength: 40, minScore: 1 };
const MARK = 'data-at';

/**
 * The elements that Mozilla's Readability takes for the article of a page; `null` if it finds none or the page is too large for it. It sees a copy without pictures, scripts,
 * or anything else that is no text, and only tells what it kept: what it makes of the text itself is not used.
 */
export function articleElements({ root, elements }: HtmlTree, headline: string): Set<HtmlElement> | null {
  const document = copyOf(root, elements, headline);
  if (document === null || !isProbablyReaderable(document, READERABLE)) return null;
  const length = document.body.textContent?.length ?? 0;
  const article = new Readability<Node>(document, {
    disableJSONLD: true,
    // Below it Readability looks again, less strictly. Its own 500 is more than some pieces have.
    charThreshold: Math.max(25, Math.min(500, Math.floor(length / 5))),
    serializer: (node) => node,
  }).parse();
  if (!article?.content) return null;
  const kept = new Set<HtmlElement>();
  for (const element of (article.content as Element).querySelectorAll(`[${MARK}]`)) {
    const own = elements[Number(element.getAttribute(MARK))];
    if (own !== undefined) kept.add(own);
  }
  return kept.size === 0 ? null : kept;
}

/** A tree as a document with names, roles and links alone. */
function copyOf(root: HtmlElement, elements: readonly HtmlElement[], headline: string): Document | null {
  if (elements.length > MOST.elements) return null;
  const { document } = parseHTML('<!doctype html><html><head><title></title></head><body></body></html>');
  document.title = headline;
  const copies = new Map<HtmlElement, { node: Element; level: number }>([[root, { node: document.body, level: 0 }]]);
  let levels = 0;
  let text = 0;
  for (const [at, element] of [root, ...elements].entries()) {
    const copy = copies.get(element);
    if (copy === undefined) continue;
    if (at > 0 && copy.node !== document.body) copy.node.setAttribute(MARK, String(at - 1));
    levels += copy.level;
    for (const child of element.children) {
      if (typeof child === 'string') {
        text += child.length;
        copy.node.append(document.createTextNode(child));
      } else if (OUTER.has(child.tag)) copies.set(child, copy);
      else {
        const node = document.createElement(tagOf(child));
        for (const name of ['id', 'class', 'role', 'rel', 'itemprop', 'href'] as const) {
          const value = child.attributes[name];
          if (value !== undefined) node.setAttribute(name, value.slice(0, 500));
        }
        copy.node.append(node);
        copies.set(child, { node, level: copy.level + 1 });
      }
    }
    if (levels > MOST.levels || text > MOST.text) return null;
  }
  return document;
}

/** A division that holds a line of text is a paragraph, and so Readability sees it in the end. */
function tagOf({ tag, children }: HtmlElement): string {
  if (tag !== 'div') return /^[a-z][a-z0-9]{0,20}$/.test(tag) ? tag : 'div';
  const isLine = children.every((child) => typeof child === 'string' || INLINE.has(child.tag));
  return isLine && children.some((child) => typeof child === 'string' && child.trim() !== '') ? 'p' : 'div';
}
const INLINE = new Set(
  'a abbr b bdi bdo br cite code dfn em font i kbd mark q s samp small span strong sub sup time u var wbr'.split(' '),
);
const OUTER = new Set(['html', 'head', 'body']);
