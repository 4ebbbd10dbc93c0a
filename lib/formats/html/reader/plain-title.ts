import type { PublishedView } from '@/lib/review/views/text';
import { corrections } from '@/lib/words/en/corrections';
import { published } from '@/lib/words/published';

/** A retracted piece says so in its title: many feed readers show nothing else. */
export function feedTitle({ headline, publication, mark }: PublishedView): string {
  const title = publication === 'retracted' ? published.retractedTitle({ headline }) : headline;
  return mark ? `${title} (${corrections.wordMark[mark]})` : title;
}
