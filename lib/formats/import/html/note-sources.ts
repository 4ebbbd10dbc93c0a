import { normalise } from '@/lib/text/normalise';
import type { ImportedSource } from '../imported-piece';
import { importLimits } from '../limits';
import { linkedWords } from '../linked-words';
import { outerHref } from '../outer-href';
import { raised } from '../raised';
import { readSources } from '../read-sources';
import type { HtmlElement } from './html-tree';
import { raiseOf } from './inline-marks';

const RULED_OFF = /^[\s\u00A0]*(?:\[?\d{1,4}[.)\]]?|[[(]?[a-z*†‡][\])])[\s\u00A0]+/iu;

/** The sources that a footnote names: one for each address, with the words of the note as its title; without any, the note itself. */
export function noteSources(note: HtmlElement, dropped: ReadonlySet<HtmlElement>): ImportedSource[] {
  const line = normalise(wordsOf(note, dropped)).replace(/\s+/gu, ' ').replace(RULED_OFF, '').trim();
  return readSources([line]).map(({ title, url }) => ({ title: shortened(title), url }));
}

/** The words of an element, each address behind the words that are linked to it. */
export function wordsOf(element: HtmlElement, dropped: ReadonlySet<HtmlElement>): string {
  if (dropped.has(element)) return '';
  let words = '';
  for (const child of element.children) {
    const own = typeof child === 'string' ? child : wordsOf(child, dropped);
    const raise = typeof child === 'string' ? null : raiseOf(child, null);
    words += raise === null ? own : raised(own, raise, words);
  }
  if (element.tag === 'q') return `“${words}”`;
  if (element.tag === 'br') return ' ';
  if (element.tag !== 'a') return ['p', 'div', 'li', 'td'].includes(element.tag) ? `${words} ` : words;
  const href = element.attributes.href;
  const url = href === undefined || href.startsWith('#') ? null : outerHref(href);
  return url === null ? words : linkedWords(words, url);
}

/** A note that argues is cut where a title has to end. */
function shortened(title: string): string {
  const most = importLimits.sourceTitle;
  if (title.length <= most) return title;
  const cut = title.slice(0, most - 1);
  return `${cut.slice(0, cut.lastIndexOf(' ') > most / 2 ? cut.lastIndexOf(' ') : undefined).toWellFormed()}…`;
}
