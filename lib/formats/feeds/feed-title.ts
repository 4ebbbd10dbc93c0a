import type { PublishedView } from '@/lib/review/views/text';
import { published } from '@/lib/words/published';

/** A retracted piece says so in its title: many feed readers show nothing else. */
export const feedTitle = ({ headline, publication }: PublishedView): string =>
  publication === 'retracted' ? published.retractedTitle({ headline }) : headline;
