import { DOMParser } from 'linkedom';
import type { LeftOut } from '../left-out';
import { closedComments } from './closed-comments';
import { type HtmlTree, htmlTree } from './html-tree';
import { shallowHtml } from './shallow-html';

/** HTML that came in, as plain data; `left` is told what it has no place for. For servers: it brings a DOM of its own, where a browser has one. */
export function parsedHtml(html: string, left?: LeftOut): HtmlTree {
  const usable = shallowHtml(closedComments(html.toWellFormed().replaceAll('\u0000', '')));
  return htmlTree(new DOMParser().parseFromString(usable, 'text/html'), left);
}
