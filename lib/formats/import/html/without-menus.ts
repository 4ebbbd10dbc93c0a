import { isMenu } from './furniture';
import type { HtmlElement, HtmlTree } from './html-tree';
import { keepOnly } from './page-words';

/** Takes menus out of a page and says how many words went. */
export function withoutMenus(tree: HtmlTree): number {
  const menus = new Set<HtmlElement>();
  for (const element of tree.elements)
    if (isMenu(element) || (element.parent !== null && menus.has(element.parent))) menus.add(element);
  return menus.size === 0 ? 0 : keepOnly(tree, (element) => !menus.has(element));
}
