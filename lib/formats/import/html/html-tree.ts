import type { LeftOut } from '../left-out';
import { type Css, classRules, readCss } from './css';
import { MOST_LEVELS } from './shallow-html';
import { wordCount } from './word-count';

/** As much of a DOM node as is read here: a browser's and linkedom's fit alike. */
export interface DomNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly textContent: string | null;
  readonly childNodes: Iterable<DomNode>;
}
interface DomElement extends DomNode {
  getAttribute(name: string): string | null;
}

const ATTRIBUTES = [
  'id',
  'name',
  'href',
  'class',
  'rel',
  'itemprop',
  'start',
  'reversed',
  'value',
  'role',
  'aria-level',
  'data-aria-level',
  'data-listid',
  'data-ccp-parastyle',
  'data-source',
] as const;
type Attributes = Partial<Record<(typeof ATTRIBUTES)[number], string>>;
/** Longer values than any of these attributes has in earnest are as good as none. */
const LONGEST_VALUE = 10_000;

/** An element as plain data, with only what tells something of a text. `at` is its place in the order of the page. */
export interface HtmlElement {
  tag: string;
  at: number;
  attributes: Attributes;
  css: Css;
  parent: HtmlElement | null;
  children: HtmlChild[];
}
export type HtmlChild = HtmlElement | string;

export interface HtmlTree {
  root: HtmlElement;
  /** Every element, in the order of the page. */
  elements: HtmlElement[];
  /** What the page says of itself, in the order of the page. */
  about: PageAbout;
}
interface PageAbout {
  /** The `title` element: usually with the name of the site behind it. */
  title: string;
  /** `meta` elements by their name or property, in small letters. */
  metas: { name: string; content: string }[];
  /** Scripts of linked data (JSON-LD), not yet read. */
  linkedData: string[];
}

/** Hold no text of a piece, or text that its author did not mean to hand over: what was deleted under "track changes", controls. */
const DROPPED = new Set(
  (
    'script style template noscript iframe frame frameset object embed applet param svg math img picture map area video audio canvas track source ' +
    'input button select option optgroup datalist textarea meta link title base xml del'
  ).split(' '),
);

/** Of those, what holds words that work a page and are none of its text. */
const CONTROLS = new Set('noscript button select textarea'.split(' '));
/** Of those, what a reader of the page would miss. */
const PICTURES = new Set('img picture svg video canvas object embed iframe'.split(' '));
/** Word's names for what "track changes" took out and put in, and for the mark of a comment. */
const DELETED = /(?:^|\s)msoDel(?:\s|$)/;
const INSERTED = /(?:^|\s)msoIns(?:\s|$)/;
const COMMENT_MARK = /(?:^|\s)(?:MsoCommentReference|msocomanchor)(?:\s|$)/;

const COMMENT_TEXT = /(?:^|\s)(?:msocomtxt|comment-list)(?:\s|$)/;

/**
 * Copies a page out of its DOM, without recursion and no deeper than `MOST_LEVELS`: what nests deeper hangs at the last level. Scripts, styles,
 * pictures, controls, comments, deletions and what is not displayed stay behind; styles of single classes are applied first.
 */
export function htmlTree(document: DomNode, left?: LeftOut): HtmlTree {
  const root: HtmlElement = { tag: '#root', at: -1, attributes: {}, css: {}, parent: null, children: [] };
  const about: PageAbout = { title: '', metas: [], linkedData: [] };
  const tree: HtmlTree = { root, elements: [], about };
  const rules = new Map<string, Css>();
  const waiting: { node: DomNode; parent: HtmlElement; level: number }[] = [];
  const wait = ({ childNodes }: DomNode, parent: HtmlElement, level: number) => {
    // The last first, since the one that came last is taken next.
    for (const node of [...childNodes].toReversed()) waiting.push({ node, parent, level });
  };
  wait(document, root, 0);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, parent, level } = next;
    if (node.nodeType === 3) addText(parent, node.nodeValue ?? '');
    if (!isElement(node)) continue;
    const tag = node.nodeName.toLowerCase();
    if (tag === 'style') for (const [name, css] of classRules(node.textContent ?? '')) rules.set(name, css);
    readAbout(node, tag, about);
    if (PICTURES.has(tag)) left?.add('pictures_left_out');
    if (tag === 'del') left?.add('deletions_dropped');
    if (tag === 'math') left?.add('formulas_left_out');
    if (CONTROLS.has(tag)) left?.add('furniture_left_out', wordCount(node.textContent ?? ''));
    // Browsers show what a part of a page brings with it in one.
    if (tag === 'template' && node.getAttribute('shadowrootmode') !== null && hasWords(node)) left?.add('hidden_left_out');
    if (DROPPED.has(tag)) continue;
    const attributes = readAttributes(node);
    const css = styleOf(node, attributes, rules);
    if (isHidden(node, attributes, css)) {
      if (DELETED.test(attributes.class ?? '')) left?.add('deletions_dropped');
      else if (COMMENT_MARK.test(attributes.class ?? '')) left?.add('comments_left_out');
      else if (!COMMENT_TEXT.test(`${attributes.class ?? ''} ${css['mso-element'] ?? ''}`) && hasWords(node))
        left?.add('hidden_left_out');
      continue;
    }
    if (tag === 'ins' || INSERTED.test(attributes.class ?? '')) left?.add('insertions_accepted');
    const element: HtmlElement = { tag, at: tree.elements.length, attributes, css, parent, children: [] };
    parent.children.push(element);
    tree.elements.push(element);
    wait(node, level < MOST_LEVELS ? element : parent, Math.min(level + 1, MOST_LEVELS));
  }
  return tree;
}

/** Longer linked data than any page of words has. */
const LONGEST_DATA = 100_000;
const MOST_METAS = 200;

function readAbout(node: DomElement, tag: string, about: PageAbout): void {
  if (tag === 'title') about.title ||= (node.textContent ?? '').slice(0, 1_000);
  if (tag === 'meta' && about.metas.length < MOST_METAS) {
    const name = node.getAttribute('property') ?? node.getAttribute('name') ?? node.getAttribute('itemprop') ?? '';
    const content = node.getAttribute('content') ?? '';
    if (name !== '' && content.length <= LONGEST_VALUE)
      about.metas.push({ name: name.trim().toLowerCase(), content: content.trim() });
  }
  if (tag === 'script' && node.getAttribute('type')?.trim().toLowerCase() === 'application/ld+json') {
    const data = node.textContent ?? '';
    if (data.length <= LONGEST_DATA && about.linkedData.length < 20) about.linkedData.push(data);
  }
}

const hasWords = ({ textContent }: DomNode) => /[\p{L}\p{N}]/u.test(textContent ?? '');

/** Parsers cut a text at every entity. */
function addText({ children }: HtmlElement, text: string): void {
  const last = children.at(-1);
  if (typeof last === 'string') children[children.length - 1] = last + text;
  else children.push(text);
}

function isElement(node: DomNode): node is DomElement {
  return node.nodeType === 1 && 'getAttribute' in node;
}

function readAttributes(element: DomElement): Attributes {
  const attributes: Attributes = {};
  for (const name of ATTRIBUTES) {
    const value = element.getAttribute(name);
    if (value !== null && value.length <= LONGEST_VALUE) attributes[name] = value;
  }
  return attributes;
}

function styleOf(element: DomElement, { class: names }: Attributes, rules: ReadonlyMap<string, Css>): Css {
  const own = readCss(element.getAttribute('style') ?? '');
  if (rules.size === 0 || names === undefined) return own;
  return names
    .split(/\s+/)
    .slice(0, 100)
    .reduceRight<Css>((css, name) => ({ ...rules.get(name), ...css }), own);
}

function isHidden(element: DomElement, { class: names }: Attributes, css: Css): boolean {
  return (
    css['display'] === 'none' ||
    css['mso-hide'] === 'all' ||
    /^(?:hidden|collapse)$/.test(css['visibility'] ?? '') ||
    element.getAttribute('hidden') !== null ||
    // Word's deletions, and its comments.
    /^(?:comment-list|header|footer)$/.test(css['mso-element'] ?? '') ||
    /(?:^|\s)(?:msoDel|MsoCommentReference|msocomanchor|msocomtxt)(?:\s|$)/.test(names ?? '')
  );
}

/** The text of an element, without what was left behind. */
export function textOf(element: HtmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}
