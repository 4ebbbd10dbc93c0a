import { foldInPlace } from './fold';

/** A word, a run of white space, or one other character, in UTF-16 offsets. Tokens with the same key count as unchanged. */
export type Token = { text: string; key: string; start: number; end: number };

/** Scripts written without spaces: there each character is a word. */
export const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
/** One word; figures keep their separators ("1,204") and words their apostrophes. */
const WORD = `[${UNSPACED}]\\p{M}*|\\p{N}+(?:[.,]\\p{N}+)*|(?:(?![${UNSPACED}])[\\p{L}\\p{M}\\p{N}])+(?:['’](?:(?![${UNSPACED}])[\\p{L}\\p{M}\\p{N}])+)*`;
const TOKEN = new RegExp(
  `${WORD}|\\s+|\\p{Extended_Pictographic}[\\p{Emoji_Modifier}\\uFE0F\\u200D\\p{Extended_Pictographic}]*|\\S`,
  'gu',
);
const WORDS = new RegExp(WORD, 'gu');

/** Cuts a text whole, leaving nothing out. `offset` is added to all positions. */
export function tokensOf(text: string, offset = 0): Token[] {
  return Array.from(text.matchAll(TOKEN), ({ 0: found, index }) => ({
    text: found,
    key: keyOf(found),
    start: offset + index,
    end: offset + index + found.length,
  }));
}

/** The words of a text in lower case, without punctuation; for comparing, never for judging. */
export function foldedWords(text: string): string[] {
  return foldInPlace(text).toLowerCase().match(WORDS) ?? [];
}

/** Two line feeds part paragraphs, which a diff shows; a hard break is white space. */
function keyOf(token: string): string {
  if (/^\s/.test(token)) return token.includes('\n\n') ? '\n\n' : ' ';
  return foldInPlace(token);
}
