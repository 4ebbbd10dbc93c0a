/**
 * The one way to write a date. Server and browser must agree to the letter, so the zone, the language and the present moment are always
 * handed in, and only single fields are taken from Intl: whole patterns differ between ICU versions.
 * All instants are ISO 8601 UTC strings.
 */
export interface DateSetting {
  /** BCP 47, for the names of days and months. */
  locale: string;
  /** IANA zone, such as `Europe/Paris`. */
  timeZone: string;
  /** The moment at which the page was made. */
  now: string;
}

const dayMs = 86_400_000;

type Fields = Record<'weekday' | 'day' | 'month' | 'year' | 'hour' | 'minute', string>;
const formats = new Map<string, Intl.DateTimeFormat>();

/** Building a formatter costs a hundred times what using one does. */
function formatFor(locale: string, timeZone: string): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  formats.set(key, made);
  return made;
}

function fieldsOf(at: string, { locale, timeZone }: DateSetting): Fields {
  const fields: Fields = { weekday: '', day: '', month: '', year: '', hour: '', minute: '' };
  for (const { type, value } of formatFor(locale, timeZone).formatToParts(new Date(at))) {
    if (type in fields) fields[type as keyof Fields] = value;
  }
  return {
    ...fields,
    // The first of a month is an ordinal number in French.
    day: locale === 'fr' && fields.day === '1' ? '1er' : fields.day,
    hour: fields.hour.padStart(2, '0'),
    minute: fields.minute.padStart(2, '0'),
  };
}

const clockOf = ({ hour, minute }: Fields) => `${hour}:${minute}`;
const dayOf = (fields: Fields, today: Fields) =>
  `${fields.day} ${fields.month}${fields.year === today.year ? '' : ` ${fields.year}`}`;

/** "14:02". */
export function formatClock(at: string, dates: DateSetting): string {
  return clockOf(fieldsOf(at, dates));
}

/** "10 March", with the year when it is another one. */
export function formatDay(at: string, dates: DateSetting): string {
  return dayOf(fieldsOf(at, dates), fieldsOf(dates.now, dates));
}

/** "10 March 2026": for readers, and wherever the page outlives the year. */
export function formatDate(at: string, dates: DateSetting): string {
  const { day, month, year } = fieldsOf(at, dates);
  return `${day} ${month} ${year}`;
}

/** "Tue 10 March 09:12" within seven days of now; beyond them only the day, "10 March". */
export function formatMoment(at: string, dates: DateSetting): string {
  const fields = fieldsOf(at, dates);
  const day = dayOf(fields, fieldsOf(dates.now, dates));
  return Math.abs(Date.parse(at) - Date.parse(dates.now)) < 7 * dayMs ? `${fields.weekday} ${day} ${clockOf(fields)}` : day;
}

const offsets = new Map<string, Intl.DateTimeFormat>();

/** "UTC−04:00": how far the zone is from UTC at this instant. */
function offsetOf(at: string, timeZone: string): string {
  const known = offsets.get(timeZone) ?? new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  offsets.set(timeZone, known);
  const { value = '' } = known.formatToParts(new Date(at)).find(({ type }) => type === 'timeZoneName') ?? {};
  return value.replace('GMT', 'UTC').replace('+00:00', '').replace('-', '−');
}

/** "Sun 8 March 2026 03:30 (New York, UTC−04:00)": the instant itself, whoever reads it wherever. For what happens at a set time. */
export function formatInstant(at: string, dates: DateSetting): string {
  const fields = fieldsOf(at, dates);
  const place = dates.timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? '';
  const offset = offsetOf(at, dates.timeZone);
  return `${fields.weekday} ${fields.day} ${fields.month} ${fields.year} ${clockOf(fields)} (${place === offset ? place : `${place}, ${offset}`})`;
}

/** "Fri 13 March". For a date by which something is due. */
export function formatWeekday(at: string, dates: DateSetting): string {
  const fields = fieldsOf(at, dates);
  return `${fields.weekday} ${dayOf(fields, fieldsOf(dates.now, dates))}`;
}

/** "2026-03-10", in the setting's zone: which calendar day it is there. */
export function calendarDay(at: string, dates: DateSetting): string {
  const numeric = fieldsOf(at, { ...dates, locale: 'en' });
  const month = new Intl.DateTimeFormat('en', { timeZone: dates.timeZone, month: '2-digit' }).format(new Date(at));
  return `${numeric.year}-${month}-${numeric.day.padStart(2, '0')}`;
}

/** Whole calendar days from now to `at` in the setting's zone; negative when `at` lies before today. */
export function daysUntil(at: string, dates: DateSetting): number {
  return Math.round((Date.parse(calendarDay(at, dates)) - Date.parse(calendarDay(dates.now, dates))) / dayMs);
}
