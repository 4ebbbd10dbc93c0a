import { joined, plainText, type SentencePart } from '../sentence-part';

type Item = SentencePart | readonly SentencePart[];

/**
 * "Awa Keïta", "Awa Keïta and Ines Varga", "Awa Keïta, Ines Varga and 2 more": at most three items, so that a sentence stays one line. The press does without
 * the comma before the last "and".
 */
export function listingParts(items: readonly Item[], kind: 'and' | 'or' = 'and'): SentencePart[] {
  const shown = items.length > 3 ? [...items.slice(0, 2), `${items.length - 2} more`] : items;
  const before = (at: number) => (at === 0 ? '' : at === shown.length - 1 ? ` ${kind} ` : ', ');
  return joined(shown.flatMap((item, at) => [before(at), ...[item].flat()]));
}

/** The same, of plain words. */
export const listing = (items: readonly string[], kind: 'and' | 'or' = 'and'): string => plainText(listingParts(items, kind));
