/** The longest word, number and run of blanks that a cue looks at. Without a bound a pattern would look through a whole text from each of its places. */
const LONGEST_WORD = 40;
const LONGEST_NUMBER = 20;
const MOST_GROUPS = 8;

/**
 * A pattern for whole words in any script (`\b` knows ASCII only), for text whose blanks are single spaces. White space in `alternatives` is free; write a
 * blank as `_`. Nothing in it repeats without a bound, so its time grows with the length of the text and no faster.
 */
export function wholeWords(alternatives: string, flags = 'iu'): RegExp {
  const bounded = alternatives
    .replace(/\s+/g, '')
    .replace(/_/g, ' ')
    .replace(/\\s\+/g, ' ')
    .replace(/\\s\*/g, ' ?')
    .replace(
      /(\\p\{L\}|\[\\p\{L\}[^[\]]*\])([+*])/g,
      (_, letters: string, sign: string) => `${letters}{${Number(sign === '+')},${LONGEST_WORD}}`,
    )
    .replace(
      /(\\p\{N\}|\\d|\[\\p\{N\}[^[\]]*\])([+*])/g,
      (_, figures: string, sign: string) => `${figures}{${Number(sign === '+')},${LONGEST_NUMBER}}`,
    )
    .replace(/(\\p\{L\})\{(\d+),\}/g, `$1{$2,${LONGEST_WORD}}`)
    .replace(/\)([+*])/g, (_, sign: string) => `){${Number(sign === '+')},${MOST_GROUPS}}`);
  return new RegExp(`(?<![\\p{L}\\p{N}_])(?:${bounded})(?![\\p{L}\\p{N}])`, flags);
}
