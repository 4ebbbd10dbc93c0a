import { published } from '@/lib/words/published';

/** The byline without its "By"; '' for a piece that has none. */
export const nameIn = (byline: string): string => byline.trim().replace(/^by\s+/i, '');

/** How the author is called where they answer. */
export const authorOf = (byline: string): string => nameIn(byline) || published.author;
