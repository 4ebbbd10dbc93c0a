import { calendarDay, formatDate } from '@/lib/words/dates';
import { type Html, html } from './html';

/** "16 March 2026" in the newsroom's zone, always with the year: these pages outlive it. */
export function dayText(at: string, timeZone: string): string {
  return formatDate(at, { locale: 'en', timeZone, now: at });
}

/** The same with the machine's form. */
export function day(at: string, timeZone: string): Html {
  return html`<time datetime="${calendarDay(at, { locale: 'en', timeZone, now: at })}">${dayText(at, timeZone)}</time>`;
}
