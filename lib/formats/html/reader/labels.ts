import type { FrozenEdition } from '@/lib/review/frozen-edition';
import type { StatementLabels } from '@/lib/words/en/statements';
import type { Translate } from '@/lib/words/language';
import { dayText } from '../when';

/** How the statements of this edition write perspectives and days. */
export function labelsOf(t: Translate, { review }: Pick<FrozenEdition, 'review'>): StatementLabels {
  return {
    perspective: (slug) =>
      review.perspectives.find((perspective) => perspective.perspective === slug)?.name ?? slug.replaceAll('-', ' '),
    day: (day) => dayText(t, `${day}T12:00:00.000Z`, 'UTC'),
  };
}
