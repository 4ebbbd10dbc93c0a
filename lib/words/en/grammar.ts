/** English grammar in a sentence: numbers with their nouns, lists, lengths of time. */

const rules = new Intl.PluralRules('en');

/** The number with its noun, in digits: `count(1, 'fact')` is "1 fact", `count(2, 'fact')` "2 facts". Irregular plurals are given. */
export function count(number: number, a: string, b = `${a}s`): string {
  return `${number} ${rules.select(number) === 'one' ? a : b}`;
}

const conjunction = new Intl.ListFormat('en', { style: 'long', type: 'conjunction' });
const disjunction = new Intl.ListFormat('en', { style: 'long', type: 'disjunction' });

/** "Awa Keïta", "Awa Keïta and Ines Varga", "Awa Keïta, Ines Varga and 2 more": at most three items, so that a sentence stays one line. */
export function listing(items: readonly string[], kind: 'and' | 'or' = 'and'): string {
  const shown = items.length > 3 ? [...items.slice(0, 2), `${items.length - 2} more`] : [...items];
  // The press does without the comma before the last "and".
  return (kind === 'and' ? conjunction : disjunction).format(shown).replace(/, (and|or) /, ' $1 ');
}

/** What stands between a title and what follows it: no comma after a full stop. */
export const afterTitle = (title: string) => (/[.!?…]$/.test(title.trimEnd()) ? ' ' : ', ');

/** A length of time that a policy sets: "36 hours", "2 days". */
export const hours = (number: number) => (number % 24 === 0 && number >= 48 ? count(number / 24, 'day') : count(number, 'hour'));
