/** Scripts that are written without spaces between words: a letter with the marks on it. */
const letter =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]\p{M}*/gu;
const gap = '\u200b';

/**
 * The text as the full-text index takes it. Where words are not set apart, each letter is, by a space of no width: a part of a run is then found as a phrase. Every
 * other text stays as it is.
 */
export const searchable = (text: string): string => text.replace(letter, `${gap}$&${gap}`);

/** The same text without the gaps, for people to read. */
export const readable = (text: string): string => text.replaceAll(gap, '');
