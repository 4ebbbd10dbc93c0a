import { type DateSetting, daysUntil, formatClock, formatWeekday } from '../dates';
import { desk } from './desk';

/** When something is due, in words: "2 days late", "Late since 09:00", "Today 18:00", "Tomorrow 09:00", "Fri 13 March". `at` null: no date. */
export function dueWords(at: string | null, dates: DateSetting): { words: string; late: boolean } {
  if (at === null) return { words: desk.noDate, late: false };
  const days = daysUntil(at, dates);
  const time = formatClock(at, dates);
  if (days < 0) return { words: desk.daysLate({ days: -days }), late: true };
  if (Date.parse(at) < Date.parse(dates.now)) return { words: desk.lateToday({ time }), late: true };
  if (days === 0) return { words: desk.today({ time }), late: false };
  return { words: days === 1 ? desk.tomorrow({ time }) : formatWeekday(at, dates), late: false };
}
