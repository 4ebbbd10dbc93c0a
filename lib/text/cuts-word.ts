import { UNSPACED } from './tokens';

const LETTER = `(?![${UNSPACED}])[\\p{L}\\p{M}\\p{N}]`;
const ENDS = new RegExp(`${LETTER}$`, 'u');
const BEGINS = new RegExp(`^${LETTER}`, 'u');

/** Whether an offset (UTF-16) lies inside a word: "minister|s". In scripts without spaces it never does. */
export function cutsWord(text: string, offset: number): boolean {
  return ENDS.test(text.slice(Math.max(0, offset - 2), offset)) && BEGINS.test(text.slice(offset, offset + 2));
}
