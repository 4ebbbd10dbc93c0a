import { type DateSetting, daysUntil, formatClock, formatDay } from '@/lib/words/dates';
import { dueWords } from '@/lib/words/en/desk';
import { frameWords } from '@/lib/words/en/frame';
import type { Translate } from '@/lib/words/language';

/** By when, or, where nothing is set, since when. */
export function dueOrSince(
  t: Translate,
  { due, since }: { due: string | null; since: string },
  dates: DateSetting,
): { words: string; late: boolean } {
  if (due !== null) return t(dueWords)(due, dates);
  const when = daysUntil(since, dates) === 0 ? formatClock(since, dates) : formatDay(since, dates);
  return { words: t(frameWords).since({ when }), late: false };
}
