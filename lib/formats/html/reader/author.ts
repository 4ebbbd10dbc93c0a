import { published } from '@/lib/words/published';

/** The byline without its "By": how the author is called where they answer. */
export function authorOf(byline: string): string {
  return byline.trim().replace(/^by\s+/i, '') || published.author;
}
