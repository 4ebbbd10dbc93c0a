import { type HtmlChild, type HtmlElement, textOf } from './html-tree';
import type { ListEntry } from './list-entries';
import { wordMarker } from './word-marker';

/** The class of the run that says which list, level and number a paragraph of a Word file has (`rewritePart`). */
export const listEntryStyle = 'CounterpointListEntry';

/** Word writes an entry of a list as a paragraph whose style names its list and level; `null` for any other element. */
export function wordEntry(element: HtmlElement): Omit<ListEntry, 'content'> | null {
  if (element.tag !== 'p') return null;
  const place = /\blevel(?<level>[1-9])\s+(?<list>lfo\d+)/.exec(element.css['mso-list'] ?? '')?.groups;
  if (place === undefined) return fileEntry(element.children[0]);
  const numbers = wordMarker(markerIn(element) ?? '');
  return { level: Number(place['level']), ordered: numbers !== null, numbers: numbers ?? [], list: place['list'] ?? '' };
}

/** An entry of a list in a Word file. */
function fileEntry(first: HtmlChild | undefined): Omit<ListEntry, 'content'> | null {
  if (typeof first !== 'object' || first.attributes.class !== listEntryStyle) return null;
  const said = /^(?<list>\w+) (?<level>[1-9]) (?:bullet|(?<number>\d{1,10}))$/.exec(textOf(first))?.groups;
  if (said === undefined) return null;
  const number = said['number'];
  return {
    level: Number(said['level']),
    ordered: number !== undefined,
    numbers: number === undefined ? [] : [Number(number)],
    list: said['list'] ?? '',
  };
}

/** Whether an element holds the bullet or number that Word prints for programs that know no lists. */
export function isWordMarker({ css, attributes }: HtmlElement): boolean {
  return css['mso-list'] === 'ignore' || attributes.class === listEntryStyle;
}

/** The marker stands first, inside the marks of whatever begins there too. */
function markerIn(element: HtmlElement, levels = MOST_LEVELS): string | null {
  if (isWordMarker(element)) return textOf(element);
  if (levels === 0) return null;
  for (const child of element.children.slice(0, 3)) {
    const marker = typeof child === 'string' ? null : markerIn(child, levels - 1);
    if (marker !== null) return marker;
  }
  return null;
}
/** Word puts one element around it for each bookmark that begins there. */
const MOST_LEVELS = 40;
