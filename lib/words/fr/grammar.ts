/** French grammar in a sentence: numbers with their nouns, lists, lengths of time. */

import type * as english from '../en/grammar';
import { joined, plainText, type SentencePart } from '../sentence-part';

const rules = new Intl.PluralRules('fr');

/** The form of a word that goes with this number; zero takes the singular. */
export const chosen = (number: number, a: string, b: string): string => (rules.select(number) === 'one' ? a : b);

/** « 1 fait », « 2 faits ». An irregular plural is given. */
export const count = (number: number, a: string, b = `${a}s`): string => `${number} ${chosen(number, a, b)}`;

/** « Awa Keïta, Ines Varga et 2 autres »: at most three items, as in English. */
export function listingParts(items: Parameters<typeof english.listingParts>[0], kind: 'and' | 'or' = 'and'): SentencePart[] {
  const shown = items.length > 3 ? [...items.slice(0, 2), `${items.length - 2} autres`] : items;
  const word = kind === 'and' ? 'et' : 'ou';
  const before = (at: number) => (at === 0 ? '' : at === shown.length - 1 ? ` ${word} ` : ', ');
  return joined(shown.flatMap((item, at): SentencePart[] => [before(at), ...[item].flat()]));
}

export const listing = (items: readonly string[], kind: 'and' | 'or' = 'and'): string => plainText(listingParts(items, kind));

export const hours: typeof english.hours = (number) =>
  number % 24 === 0 && number >= 48 ? count(number / 24, 'jour') : count(number, 'heure');

/** Whether the name takes a feminine participle. */
export const isFeminine = (name: string): boolean => name.startsWith('la ');

/** With a capital at its head, without its article: « Signature », « Phrases 5 et 14 ». */
export function title(name: string): string {
  const bare = name.replace(/^(?:la |le |les |l’)/, '');
  return bare.charAt(0).toUpperCase() + bare.slice(1);
}
