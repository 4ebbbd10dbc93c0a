import type { WordMark } from '@/lib/review/vocabulary';
import { published } from '@/lib/words/en/published';

/** The byline without its "By"; '' for a piece that has none. */
export const nameIn = (byline: string): string => byline.trim().replace(/^by\s+/i, '');

/** How the author is called where they answer: not by words that nobody has checked. */
export const authorOf = (byline: string, mark: WordMark | null): string => (mark === null && nameIn(byline)) || published.author;
