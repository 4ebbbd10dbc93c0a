import { type HtmlElement, textOf } from './html-tree';
import type { ListEntry } from './list-entries';
import { wordMarker } from './word-marker';

/** Word writes an entry of a list as a paragraph whose style names its list and level; `null` for any other element. */
export function wordEntry(element: HtmlElement): Omit<ListEntry, 'content'> | null {
  const style = element.tag === 'p' ? element.css['mso-list'] : undefined;
  const place = /\blevel(?<level>[1-9])\s+(?<list>lfo\d+)/.exec(style ?? '')?.groups;
  if (place === undefined) return null;
  const number = wordMarker(markerIn(element) ?? '');
  return { level: Number(place['level']), ordered: number !== null, start: number ?? 1, list: place['list'] ?? '' };
}

/** Whether an element holds the bullet or number that Word prints for programs that know no lists. */
export function isWordMarker({ css }: HtmlElement): boolean {
  return css['mso-list'] === 'ignore';
}

/** The marker stands first, at most a few elements deep. */
function markerIn(element: HtmlElement, levels = 4): string | null {
  if (isWordMarker(element)) return textOf(element);
  if (levels === 0) return null;
  for (const child of element.children.slice(0, 3)) {
    const marker = typeof child === 'string' ? null : markerIn(child, levels - 1);
    if (marker !== null) return marker;
  }
  return null;
}
