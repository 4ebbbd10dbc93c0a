import { isSourcesHeader } from '../sources-list';
import { articleElements } from './article-elements';
import { isFurniture } from './furniture';
import { type HtmlElement, type HtmlTree, textOf } from './html-tree';
import { findNotes } from './notes';
import type { SavedPage } from './page-about';
import { keepOnly } from './page-words';
import { type TextLengths, textLengths } from './text-lengths';
import { withoutMenus } from './without-menus';
import { wordCount } from './word-count';

/**
 * Takes out of a saved page what is not its article and says how many words went. Readability says where the article is; within it, only what calls itself furniture or
 * is mostly links goes with what Readability left out, and never a list of sources or a note of the article. On a page where nothing is known to be the article nothing but menus goes.
 */
export function withoutFurniture(tree: HtmlTree, { headline, heading }: SavedPage): number {
  const menus = withoutMenus(tree);
  const numbered = renumbered(tree);
  const article = articleElements(numbered, headline) ?? landmark(tree);
  if (article === null) return menus;
  const region = commonHolder(article, tree.root);
  const own = within({ region, article, heading, elements: tree.elements });
  for (const element of aboveText(tree, heading, region)) own.add(element);
  for (const element of notesOf(tree, own)) own.add(element);
  return menus + keepOnly(tree, (element) => own.has(element));
}

/** Places in the order of the page, after some elements went. */
function renumbered(tree: HtmlTree): HtmlTree {
  for (const [at, element] of tree.elements.entries()) element.at = at;
  return tree;
}

/** Where the page itself says that its article is: the longest `article`, else its `main` part. */
function landmark({ elements }: HtmlTree): Set<HtmlElement> | null {
  const lengths = textLengths(elements);
  const longest = (found: HtmlElement[]) =>
    found.toSorted((x, y) => (lengths.get(y)?.text ?? 0) - (lengths.get(x)?.text ?? 0)).slice(0, 1);
  const [found] = [
    ...longest(elements.filter(({ tag }) => tag === 'article')),
    ...longest(elements.filter(({ tag, attributes }) => tag === 'main' || attributes.role === 'main')),
  ];
  return found === undefined ? null : new Set([found]);
}

/** The smallest element that holds all of these. */
function commonHolder(inside: ReadonlySet<HtmlElement>, root: HtmlElement): HtmlElement {
  const holds = new Map<HtmlElement, number>();
  for (const element of inside)
    for (let up: HtmlElement | null = element; up !== null; up = up.parent) holds.set(up, (holds.get(up) ?? 0) + 1);
  let region = root;
  for (;;) {
    const next = region.children.find((child) => typeof child !== 'string' && holds.get(child) === inside.size);
    if (typeof next !== 'object' || inside.has(region)) return region;
    region = next;
  }
}

interface Region {
  region: HtmlElement;
  /** What Readability kept. */
  article: ReadonlySet<HtmlElement>;
  heading: HtmlElement | null;
  elements: readonly HtmlElement[];
}

/** The elements of the article's region without its furniture. */
function within({ region, article, heading, elements }: Region): Set<HtmlElement> {
  const lengths = textLengths(elements);
  const lengthOf = (element: HtmlElement) => lengths.get(element) ?? { text: 0, links: 0, count: 0 };
  const sources = nextToSources(elements, lengths);
  const title = holdersOf(heading);
  const held = new Set<HtmlElement>();
  for (const element of elements.toReversed())
    if (article.has(element) || element.children.some((child) => typeof child !== 'string' && held.has(child))) held.add(element);
  const most = lengthOf(region).text / 4;
  const goes = (element: HtmlElement) => {
    const { text, links, count } = lengthOf(element);
    if (title.has(element)) return false;
    // The name of a whole page can say "with a sidebar".
    if (isFurniture(element)) return !held.has(element) || text < most;
    const isSources = sources.has(element) || (element.parent !== null && sources.has(element.parent));
    return !held.has(element) && count > 1 && links * 2 > text && !isSources;
  };
  const own = new Set<HtmlElement>([region]);
  for (const element of elements)
    if (element.parent !== null && own.has(element.parent) && element !== region && !goes(element)) own.add(element);
  return own;
}

/** What stands below a line that heads a list of sources, and what holds both. */
function nextToSources(elements: readonly HtmlElement[], lengths: ReadonlyMap<HtmlElement, TextLengths>): Set<HtmlElement> {
  const found = new Set<HtmlElement>();
  for (const holder of elements) {
    let isBelow = false;
    for (const child of holder.children) {
      if (typeof child === 'string') continue;
      if (isBelow) found.add(child);
      isBelow = HEADS.has(child.tag) && (lengths.get(child)?.text ?? 0) <= LONGEST_HEAD && isSourcesHeader(textOf(child));
      if (isBelow) found.add(holder);
    }
  }
  return found;
}
const HEADS = new Set('h1 h2 h3 h4 h5 h6 p strong b div summary'.split(' '));
const LONGEST_HEAD = 60;

/** Words between a headline and the text that it stands apart from: its standfirst, its byline, a date. */
const MOST_ABOVE = 150;

function aboveText({ elements }: HtmlTree, heading: HtmlElement | null, region: HtmlElement): HtmlElement[] {
  if (heading === null || heading.at >= region.at) return [];
  const holders = holdersOf(region);
  const gone = new Set<HtmlElement>();
  const title = new Set([heading]);
  const between: HtmlElement[] = [];
  for (const element of elements.slice(heading.at + 1, region.at)) {
    if (holders.has(element)) continue;
    if (element.parent !== null && title.has(element.parent)) title.add(element);
    else if ((element.parent !== null && gone.has(element.parent)) || isFurniture(element)) gone.add(element);
    else between.push(element);
  }
  const words = between.reduce(
    (sum, { children }) => sum + children.reduce((own, child) => own + (typeof child === 'string' ? wordCount(child) : 0), 0),
    0,
  );
  return words > MOST_ABOVE ? [...title] : [...title, ...between];
}

function holdersOf(element: HtmlElement | null): Set<HtmlElement> {
  const holders = new Set<HtmlElement>();
  for (let up = element; up !== null; up = up.parent) holders.add(up);
  return holders;
}

/** The notes that the article refers to, wherever they stand. */
function notesOf(tree: HtmlTree, own: ReadonlySet<HtmlElement>): Set<HtmlElement> {
  const { definitions, references } = findNotes(tree);
  const notes = new Set<HtmlElement>();
  for (const [link, number] of references) {
    const note = definitions[number];
    if (own.has(link) && note !== undefined) notes.add(note);
  }
  for (const element of tree.elements) if (element.parent !== null && notes.has(element.parent)) notes.add(element);
  return notes;
}
