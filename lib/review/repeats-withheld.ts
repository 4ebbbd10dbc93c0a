import { fold } from '../text/fold';
import { UNSPACED } from '../text/tokens';
import type { Change } from './difference';

const shortest = 3;
const RUNS = new RegExp(`[${UNSPACED}\\p{M}]+|(?:(?![${UNSPACED}])[\\p{L}\\p{M}\\p{N}])+`, 'gu');
const isUnspaced = new RegExp(`^[${UNSPACED}]`, 'u');

/** Whether a text says again what the correction takes out, or one word of it, and the corrected text no longer does. */
export function repeatsWithheld(text: string, changes: readonly Change[], corrected: string): boolean {
  const said = inLine(wordsOf(text));
  const removed = changes.flatMap(({ parts }) => parts).filter(({ kind }) => kind === 'removed');
  const phrases = new Set(removed.flatMap((part) => phrasesIn(wordsOf(part.text)).map(inLine)));
  const again = [...phrases].filter((phrase) => said.includes(phrase));
  if (again.length === 0) return false;
  const stays = inLine(wordsOf(corrected));
  return again.some((phrase) => !stays.includes(phrase));
}

/** Words in lower case without punctuation. In a script without spaces each character is one. */
const wordsOf = (text: string): string[] =>
  (fold(text).toLowerCase().match(RUNS) ?? []).flatMap((run) => (isUnspaced.test(run) ? Array.from(run) : [run]));

/** What tells something: all of it, each word of three letters or more, each figure, and each two short words side by side, which may be a name. */
function phrasesIn(words: readonly string[]): (readonly string[])[] {
  const isShort = (word: string) => word.length < shortest && !/\p{N}/u.test(word);
  const pairs = words.slice(1).map((word, at) => [words[at] ?? '', word]);
  return [
    ...(words.join(' ').length < shortest ? [] : [words]),
    ...words.filter((word) => !isShort(word)).map((word) => [word]),
    ...pairs.filter((pair) => pair.every(isShort)),
  ];
}

/** With a space on either side of each word, so that no part of one is taken for it. */
const inLine = (words: readonly string[]): string => ` ${words.join(' ')} `;
