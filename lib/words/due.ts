import { type DateSetting, daysUntil, formatClock, formatWeekday } from './dates';

interface DueWords {
  noDate: string;
  daysLate: (p: { days: number }) => string;
  lateToday: (p: { time: string }) => string;
  today: (p: { time: string }) => string;
  tomorrow: (p: { time: string }) => string;
}

/** When something is due, in words: "2 days late", "Late since 09:00", "Today 18:00", "Tomorrow 09:00", "Fri 13 March". `at` null: no date. */
export const dueIn =
  (said: DueWords) =>
  (at: string | null, dates: DateSetting): { words: string; late: boolean } => {
    if (at === null) return { words: said.noDate, late: false };
    const days = daysUntil(at, dates);
    const time = formatClock(at, dates);
    if (days < 0) return { words: said.daysLate({ days: -days }), late: true };
    if (Date.parse(at) < Date.parse(dates.now)) return { words: said.lateToday({ time }), late: true };
    if (days === 0) return { words: said.today({ time }), late: false };
    return { words: days === 1 ? said.tomorrow({ time }) : formatWeekday(at, dates), late: false };
  };
