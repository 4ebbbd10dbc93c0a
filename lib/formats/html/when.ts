import { formatClock, formatDate } from '@/lib/words/dates';
import type { Translate } from '@/lib/words/language';
import { type Html, html } from './html';

type Speaking = Pick<Translate, 'language'>;

/** "16 March 2026" in the newsroom's zone, always with the year: these pages outlive it. */
export function dayText(t: Speaking, at: string, timeZone: string): string {
  return formatDate(at, { locale: t.language, timeZone, now: at });
}

/** "16 March 2026, 14:10 (Europe/Paris)": the one hour that readers are told, until when a correction is to be confirmed. */
export function hourText(t: Speaking, at: string, timeZone: string): string {
  return `${dayText(t, at, timeZone)}, ${formatClock(at, { locale: t.language, timeZone, now: at })} (${timeZone})`;
}

/** The day with the machine's form. Never finer than the day: a reviewer's exact time is nobody's business. */
export function day(t: Speaking, at: string, timeZone: string): Html {
  return html`<time datetime="${isoDay(at, timeZone)}">${dayText(t, at, timeZone)}</time>`;
}

/** A day of the ledger, "2026-03-16" in UTC, written as it is in every zone: in another zone it would be the day before or after. */
export const ledgerDay = (t: Speaking, on: string): Html => day(t, `${on.slice(0, 10)}T00:00:00.000Z`, 'UTC');

/** Making a formatter takes a hundred times what using it does, and a list has a day in every row. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** "2026-03-16" in that zone. */
export function isoDay(at: string, timeZone: string): string {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
    formats.set(timeZone, format);
  }
  const parts = new Map(format.formatToParts(new Date(at)).map(({ type, value }) => [type, value]));
  return `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`;
}
