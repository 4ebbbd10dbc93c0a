const conjunction = new Intl.ListFormat('en', { style: 'long', type: 'conjunction' });
const disjunction = new Intl.ListFormat('en', { style: 'long', type: 'disjunction' });

/** "Awa Keïta", "Awa Keïta and Ines Varga", "Awa Keïta, Ines Varga and 2 more": at most three items, so that a sentence stays one line. */
export function listing(items: readonly string[], kind: 'and' | 'or' = 'and'): string {
  const shown = items.length > 3 ? [...items.slice(0, 2), `${items.length - 2} more`] : [...items];
  // The press does without the comma before the last "and".
  return (kind === 'and' ? conjunction : disjunction).format(shown).replace(/, (and|or) /, ' $1 ');
}
