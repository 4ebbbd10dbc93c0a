import { searchable } from './searchable';

/** Characters that no indexed word has. They are removed, so that nothing typed is read as an operator of the query language. */
const apart = /[^\p{L}\p{N}\p{M}\p{Co}]+/gu;

/** The query of the full-text index for words that begin as `word` does; null where it has no letter and no digit. */
export function matchWord(word: string): string | null {
  const letters = searchable(word.replace(apart, ' ')).trim();
  return letters === '' ? null : `"${letters}"*`;
}
