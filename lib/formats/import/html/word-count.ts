import { UNSPACED } from '@/lib/text/tokens';

const unspaced = new RegExp(`[${UNSPACED}]`, 'u');
const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

/** How many words a text has: runs of anything between white space with a letter or a figure in them; in a script without spaces as Unicode parts them. */
export function wordCount(text: string): number {
  if (unspaced.test(text)) return [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike === true).length;
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
