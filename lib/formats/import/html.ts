import type { BlockJson } from '@/lib/text/body';
import { inlineText } from '@/lib/text/canonical-text';
import { oneLine } from '@/lib/text/one-line';
import { blockSources } from './block-sources';
import { closedBody } from './closed-body';
import { isEndMark } from './end-mark';
import type { HtmlElement, HtmlTree } from './html/html-tree';
import { ownPage } from './html/own-page';
import { parsedHtml } from './html/parsed-html';
import { readHtml } from './html/read-html';
import type { ImportedPiece } from './imported-piece';
import type { LeftOut } from './left-out';
import { opening } from './opening';

/** Lines above the title that name a section or a series ("Opinion"): more than these are not before a title. */
const ABOVE_TITLE = 6;

/**
 * Understands a page or a part of one: headline, standfirst, byline, body, and as sources its footnotes and the list of sources at its end.
 * `left` is told what it has no place for. Never fails and fetches nothing; what protects is the closed schema, not the parser. For servers (`parsedHtml`).
 */
export function importHtml(html: string, left?: LeftOut): ImportedPiece {
  const tree = parsedHtml(html, left);
  const own = ownPage(tree);
  if (own !== null) return own;
  const { blocks, roles, sources } = readHtml(tree, notText(tree), left);
  const { copy, listed } = blockSources(blocks);
  const text = copy.filter(isText);
  const title = text.slice(0, ABOVE_TITLE).findIndex((block) => roles.get(block) === 'title');
  const above = text.slice(0, Math.max(title, 0));
  const { rest, ...front } = opening(text.slice(above.length), (block) => roles.get(block));
  return {
    headline: oneLine(front.headline),
    standfirst: oneLine(front.standfirst),
    byline: oneLine(front.byline),
    body: closedBody([...above, ...rest]),
    sources: [...sources, ...listed.filter(({ url }) => url === '' || sources.every((source) => source.url !== url))],
    format: 'html',
  };
}

/** The counterpoints below a text that we wrote and another program wrote anew. */
function notText({ elements }: HtmlTree): Set<HtmlElement> {
  return new Set(elements.filter(({ tag, attributes }) => tag === 'section' && attributes.id === 'counterpoints'));
}

/** Not an end mark. */
function isText(block: BlockJson): boolean {
  return block.type !== 'paragraph' || !isEndMark(inlineText(block.content ?? []));
}
