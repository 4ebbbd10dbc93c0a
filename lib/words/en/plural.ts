const rules = new Intl.PluralRules('en');

/** The number with its noun, in digits: `count(1, 'fact')` is "1 fact", `count(2, 'fact')` "2 facts". Irregular plurals are given. */
export function count(number: number, a: string, b = `${a}s`): string {
  return `${number} ${rules.select(number) === 'one' ? a : b}`;
}
