import { oneLine } from '@/lib/text/one-line';
import { furnitureKind } from './furniture';
import { type HtmlElement, type HtmlTree, textOf } from './html-tree';
import { linkedArticle } from './linked-data';
import { textLengths } from './text-lengths';

/** What a saved page says of the article on it. */
export interface SavedPage {
  /** Empty where it names none. */
  headline: string;
  /** Where the headline is printed. */
  heading: HtmlElement | null;
  authors: string[];
}

/** Programs that write documents, whose pages hold nothing but their text. */
const DOCUMENTS =
  /microsoft (?:word|office|excel|onenote)|\bword\b|libreoffice|openoffice|staroffice|google docs|pandoc|asciidoctor|docutils|tex4ht|latexml|cocoa html writer|scrivener|calibre|counterpoint/i;
/** UTF-16 units of a headline or a line with names. */
const LONGEST_LINE = 300;
/** A page names its article a few times at most, in other words for search and for social media. */
const MOST_TITLES = 5;
const TITLES = ['og:title', 'twitter:title', 'citation_title', 'dc.title'];
const AUTHORS = ['author', 'article:author', 'citation_author', 'dc.creator', 'parsely-author', 'sailthru.author', 'byl'];

/**
 * What a page of a site says of its article; `null` for a document that was written as a page. A page of a site says that it is an article, or has
 * furniture of two kinds; a document may well have a footer.
 */
export function savedPage({ elements, about }: HtmlTree): SavedPage | null {
  const metas = (name: string) =>
    about.metas.filter((meta) => meta.name === name && meta.content !== '').map(({ content }) => content);
  if ([...metas('generator'), ...metas('progid')].some((program) => DOCUMENTS.test(program))) return null;
  const article = linkedArticle(about.linkedData);
  const kinds = new Set(elements.flatMap((element) => furnitureKind(element) ?? []));
  const saysSo = article !== null || about.metas.some(({ name }) => name === 'og:title' || name === 'og:type');
  if (kinds.size + (saysSo ? 1 : 0) < 2) return null;
  const site = oneLine(metas('og:site_name')[0] || article?.publisher || '');
  const named = [article?.headline ?? '', ...TITLES.flatMap(metas)].map(oneLine).filter(Boolean);
  const titles = [...new Set(named)].slice(0, MOST_TITLES);
  const lengths = textLengths(elements);
  const short = elements.filter((element) => (lengths.get(element)?.text ?? 0) <= LONGEST_LINE);
  const headings = short
    .filter(({ tag }) => tag === 'h1' || tag === 'h2')
    .map((element) => ({ element, text: oneLine(textOf(element)) }));
  const printed =
    titles.flatMap((title) => best(headings, title)).at(0) ?? headings.filter(({ text }) => isTitle(about.title, text)).at(-1);
  return {
    headline: printed?.text ?? withoutSite(titles[0] ?? '', site),
    heading: printed?.element ?? null,
    authors: authorsOf(article?.authors ?? [], AUTHORS.map(metas), short).filter(
      (author) => author.toLowerCase() !== site.toLowerCase(),
    ),
  };
}

interface Heading {
  element: HtmlElement;
  text: string;
}

/** The heading that prints a title: the whole of it, else the longest part of it. */
function best(headings: readonly Heading[], title: string): Heading[] {
  const found = headings.filter(({ text }) => isTitle(title, text)).toSorted((x, y) => y.text.length - x.text.length);
  return found.slice(0, 1);
}

/** Whether a heading is a title, which may have the name of the site before or behind it. */
function isTitle(title: string, heading: string): boolean {
  const whole = plain(title);
  const part = plain(heading);
  if (part.length < 2) return false;
  if (whole === part) return true;
  const rest = whole.startsWith(part) ? whole.slice(part.length) : whole.endsWith(part) ? whole.slice(0, -part.length) : '';
  return /^\s*[-–—|·•:»«/]|[-–—|·•:»«/]\s*$/u.test(rest);
}

/** Quotation marks are straight in one place and curly in the other. */
const plain = (text: string) =>
  oneLine(text)
    .toLowerCase()
    .replace(/[‘’‚‛']/g, "'")
    .replace(/[“”„‟"«»]/g, '"');

function withoutSite(title: string, site: string): string {
  if (site === '' || !plain(title).endsWith(plain(site))) return title;
  const cut = title.slice(0, title.length - site.length).trimEnd();
  return /[-–—|·•:»]$/u.test(cut) ? cut.slice(0, -1).trimEnd() : title;
}

/** The people who are named first: in linked data, in the head of the page, or beside the text. */
function authorsOf(linked: readonly string[], metas: readonly string[][], elements: readonly HtmlElement[]): string[] {
  const printed = () =>
    elements
      .filter((element) => isAuthor(element))
      .map((element) => oneLine(textOf(element)).replace(/^(?:by|par|de|von|por)\s+/iu, ''));
  for (const names of [linked, ...metas, printed()]) {
    const people = [...new Set(names.map(oneLine).filter(isName))];
    if (people.length > 0) return people.slice(0, 20);
  }
  return [];
}

/** No address, no handle, no account of a program. */
const isName = (name: string) =>
  name.length > 1 && name.length <= 100 && !/^(?:https?:|www\.|@)|^(?:admin|administrator|editor|staff|user|root)$/i.test(name);

function isAuthor({ tag, attributes }: HtmlElement): boolean {
  return (
    (tag === 'a' && /(?:^|\s)author(?:\s|$)/.test(attributes.rel ?? '')) ||
    /(?:^|\s)author(?:\s|$)/.test(attributes.itemprop ?? '') ||
    /(?:^|\s)(?:p-author|author-?name|byline-?name|by-?author)(?:\s|$)/i.test(attributes.class ?? '')
  );
}
