import type { BlockJson } from '@/lib/text/body';
import { inlineText } from '@/lib/text/canonical-text';
import { oneLine } from '@/lib/text/one-line';
import { toForm } from '@/lib/text/to-form';
import { blockSources } from './block-sources';
import { closedBody } from './closed-body';
import { isEndMark } from './end-mark';
import type { HtmlElement, HtmlTree } from './html/html-tree';
import { ownPage } from './html/own-page';
import { type SavedPage, savedPage } from './html/page-about';
import { parsedHtml } from './html/parsed-html';
import { readHtml } from './html/read-html';
import { withoutFurniture } from './html/without-furniture';
import { withoutMenus } from './html/without-menus';
import type { ImportedPiece } from './imported-piece';
import { LeftOut } from './left-out';
import { opening } from './opening';

/** Lines above the title that name a section or a series ("Opinion"): more than these are not before a title. */
const ABOVE_TITLE = 6;

/**
 * Understands a page or a part of one: headline, standfirst, byline, body, and as sources its footnotes and the list of sources at its end. Of a page saved from a
 * site it is the article, unless the `whole` is wanted. `left` is told what it has no place for. Never fails and fetches nothing; what protects is the
 * closed schema, not the parser. For servers (`parsedHtml`).
 */
export function importHtml(
  html: string,
  left = new LeftOut(),
  { whole = false }: { whole?: boolean | undefined } = {},
): ImportedPiece {
  const tree = parsedHtml(html, left);
  const ours = counterpointsIn(tree);
  left.add('counterpoints_left_out', ours.size);
  const own = ownPage(tree);
  if (own !== null) return own;
  const page = savedPage(tree);
  if (whole) left.add('whole_page_taken');
  else left.add('furniture_left_out', page === null ? withoutMenus(tree) : withoutFurniture(tree, page));
  const { blocks, roles, sources } = readHtml(tree, ours, left);
  const { copy, listed } = blockSources(blocks);
  const text = withHeadline(copy.filter(isText), page);
  const named = page !== null && page.headline !== '' ? text.findIndex((block) => isHeading(block, page.headline)) : -1;
  const title = named >= 0 ? named : text.slice(0, ABOVE_TITLE).findIndex((block) => roles.get(block) === 'title');
  const above = text.slice(0, Math.max(title, 0));
  const { rest, aside, ...front } = opening(text.slice(above.length), (block) => roles.get(block), page?.authors);
  left.add('metadata_left_out', aside);
  return {
    headline: oneLine(front.headline),
    standfirst: oneLine(front.standfirst),
    byline: oneLine(front.byline || (page?.authors.join(', ') ?? '')),
    body: closedBody([...above, ...rest]),
    sources: [...sources, ...listed.filter(({ url }) => url === '' || sources.every((source) => source.url !== url))],
    format: 'html',
  };
}

/** Begins with the headline that a page names, where it is not printed in the text. */
function withHeadline(text: BlockJson[], page: SavedPage | null): BlockJson[] {
  if (page === null || page.headline === '' || text.some((block) => isHeading(block, page.headline))) return text;
  const heading: BlockJson = { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: page.headline }] };
  const printed = text.findIndex((block) => block.type === 'paragraph' && isLine(block, page.headline));
  return printed < 0 ? [heading, ...text] : text.with(printed, heading);
}

const isHeading = (block: BlockJson, line: string): boolean => block.type === 'heading' && isLine(block, line);
const isLine = ({ content = [] }: Extract<BlockJson, { type: 'heading' | 'paragraph' }>, line: string): boolean =>
  toForm(oneLine(inlineText(content)), 'NFKC') === toForm(line, 'NFKC');

/** The counterpoints below a text that we wrote, perhaps written anew by another program. */
function counterpointsIn({ elements }: HtmlTree): Set<HtmlElement> {
  return new Set(elements.filter(({ tag, attributes }) => tag === 'section' && attributes.id === 'counterpoints'));
}

/** Not an end mark. */
function isText(block: BlockJson): boolean {
  return block.type !== 'paragraph' || !isEndMark(inlineText(block.content ?? []));
}
