import { type DateSetting, formatClock, formatDate, formatDay, formatMoment, formatWeekday } from '@/lib/words/dates';

const forms = { moment: formatMoment, clock: formatClock, day: formatDay, date: formatDate, weekday: formatWeekday };

/** A time in words, with the instant itself for machines. Server and browser are handed the same setting, so they agree. */
export function Time({ at, show = 'moment', dates }: { at: string; show?: keyof typeof forms; dates: DateSetting }) {
  return <time dateTime={at}>{forms[show](at, dates)}</time>;
}
