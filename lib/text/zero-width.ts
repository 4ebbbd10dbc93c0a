import { RIGHT_TO_LEFT_LETTER } from './right-to-left';

/** All that has no width and is no control character; a text without any is left as it is. */
const ANY = /[\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB]/u;

/** Never needed to read a text: spaces without width (a browser finds the ends of Thai words itself), word joiners, invisible operators, annotations. */
const NEEDLESS = /[\u034F\u200B\u2060-\u2064\u206A-\u206F\uFFF9-\uFFFB\u{1D173}-\u{1D17A}\u{E0001}]/gu;
/** Scripts whose letters do not join: a joiner between them does nothing. */
const UNJOINED =
  '\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}\\p{Script=Hebrew}\\p{Script=Armenian}\\p{Script=Georgian}\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Ethiopic}\\p{Script=Thai}\\p{Script=Lao}';
/** Joiners are kept beside a letter that joins ("می‌خواهم", "क्‍ष"), and a zero-width joiner inside an emoji. */
const JOINED = `(?![${UNJOINED}\\p{Default_Ignorable_Code_Point}])[\\p{L}\\p{M}]`;
const JOINERS = new RegExp(
  `(?<!${JOINED})(?<!\\p{Extended_Pictographic}[\\uFE0F\\p{Emoji_Modifier}]?(?=\\u200D\\p{Extended_Pictographic}))[\\u200C\\u200D](?!${JOINED})`,
  'gu',
);
/** Selectors of a form are kept behind what has several: emoji, figures of keys, Chinese characters, Mongolian letters, mathematical signs. */
const SELECTORS =
  /(?<!(?!\p{Default_Ignorable_Code_Point})[\p{Emoji}\p{Script=Han}\p{Script=Mongolian}\p{Script=Myanmar}\p{Script=Phags_Pa}\p{Sm}])[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]|(?<!(?!\p{Default_Ignorable_Code_Point})\p{Script=Mongolian})[\u180B-\u180F]/gu;
/** Tags are kept in the flags of Scotland and its like: 🏴 and the letters of the place. A run at a time, so that a long one costs no more than its length. */
const TAGS = /\u{1F3F4}?[\u{E0020}-\u{E007F}]+/gu;
const MARKS = /[\u061C\u200E\u200F]/g;

/**
 * A text without what nobody sees and no script needs. Whoever put a character of no width into a judged sentence would change it without anybody seeing
 * what changed.
 */
export function withoutZeroWidth(text: string): string {
  if (!ANY.test(text)) return text;
  const seen = text.replace(NEEDLESS, '');
  // Without a letter that is written from right to left the marks of direction do nothing.
  const bare = RIGHT_TO_LEFT_LETTER.test(seen) ? seen : seen.replace(MARKS, '');
  return bare
    .replace(SELECTORS, '')
    .replace(TAGS, (run) => (run.startsWith('\u{1F3F4}') ? run : ''))
    .replace(JOINERS, '');
}
