import type { FrozenEdition } from '@/lib/review/frozen-edition';
import { formatMoment } from '@/lib/words/dates';
import type { StatementLabels } from '@/lib/words/statements';
import { dayText } from '../when';

/** How the statements of this edition write perspectives and times; `timeZone` is the newsroom's. */
export function labelsOf({ review }: Pick<FrozenEdition, 'review'>, timeZone: string): StatementLabels {
  return {
    perspective: (slug) => review.perspectives.find((one) => one.perspective === slug)?.name ?? slug.replaceAll('-', ' '),
    day: (day) => dayText(`${day}T12:00:00.000Z`, 'UTC'),
    moment: (instant) => `${formatMoment(instant, { locale: 'en', timeZone, now: instant })} (${timeZone})`,
  };
}
