import type { HtmlElement, HtmlTree } from './html-tree';
import { wordCount } from './word-count';

/** Takes out of a tree what stands in no element that stays, and says how many words went. `stays`: decides an element's own text; its elements are asked by themselves. */
export function keepOnly(tree: HtmlTree, stays: (element: HtmlElement) => boolean): number {
  const kept = new Set<HtmlElement>([tree.root]);
  let words = 0;
  // What is inside comes behind its holder in the order of the page, so the last are asked first.
  for (const element of tree.elements.toReversed())
    if (stays(element) || element.children.some((child) => typeof child !== 'string' && kept.has(child))) kept.add(element);
  for (const element of [tree.root, ...tree.elements]) {
    const own = stays(element);
    element.children = element.children.filter((child) => {
      if (typeof child !== 'string') return kept.has(child);
      if (!own) words += wordCount(child);
      return own;
    });
  }
  tree.elements = tree.elements.filter((element) => kept.has(element));
  return words;
}
