import type { WordMark } from '@/lib/review/vocabulary';
import { published } from '@/lib/words/en/published';
import type { Translate } from '@/lib/words/language';

/** The byline without its "By"; '' for a piece that has none. */
export const nameIn = (byline: string): string => byline.trim().replace(/^by\s+/i, '');

/** How the author is called where they answer: not by words that nobody has checked. */
export const authorOf = (t: Translate, byline: string, mark: WordMark | null): string =>
  (mark === null && nameIn(byline)) || t(published).author;
