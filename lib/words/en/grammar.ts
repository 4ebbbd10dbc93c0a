/** English grammar in a sentence: numbers with their nouns, lists, lengths of time. */
import { joined, plainText, type SentencePart } from '../sentence-part';

const rules = new Intl.PluralRules('en');

/** The number with its noun, in digits: `count(1, 'fact')` is "1 fact", `count(2, 'fact')` "2 facts". Irregular plurals are given. */
export function count(number: number, a: string, b = `${a}s`): string {
  return `${number} ${rules.select(number) === 'one' ? a : b}`;
}

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

/** A length of time that a policy sets: "36 hours", "2 days". */
export const hours = (number: number) => (number % 24 === 0 && number >= 48 ? count(number / 24, 'day') : count(number, 'hour'));
