import type { HtmlElement } from './html-tree';

/** UTF-16 units of the text in an element and of the links in it, without white space around, and how many links there are. */
export interface TextLengths {
  text: number;
  links: number;
  count: number;
}

/** Of each element, in one pass from the last to the first: what is inside stands behind its holder in the order of a page. */
export function textLengths(elements: readonly HtmlElement[]): ReadonlyMap<HtmlElement, TextLengths> {
  const lengths = new Map<HtmlElement, TextLengths>();
  for (const element of elements.toReversed()) {
    const own: TextLengths = { text: 0, links: 0, count: 0 };
    for (const child of element.children) {
      const inner = typeof child === 'string' ? { text: child.trim().length, links: 0, count: 0 } : lengths.get(child);
      own.text += inner?.text ?? 0;
      own.links += inner?.links ?? 0;
      own.count += inner?.count ?? 0;
    }
    lengths.set(element, element.tag === 'a' ? { text: own.text, links: own.text, count: 1 } : own);
  }
  return lengths;
}
