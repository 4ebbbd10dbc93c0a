import { toForm } from '@/lib/text/to-form';

/** Whether a line says nothing but when a text was published, or how long it takes to read: "Published 15 May 2024, 10:30 GMT". */
export function isDateLine(line: string): boolean {
  const text = line.trim();
  if (text.length > LONGEST || !/\p{Nd}/u.test(text)) return false;
  if (/^\p{Nd}{1,3}[ -]min(?:ute)?s?(?: read)?$/iu.test(text)) return true;
  const words = toForm(text.toLowerCase(), 'NFKC')
    .split(/[\s,،·•|()/–—]+/u)
    .filter((word) => word !== '' && !BESIDE.has(word) && !isPlainTime(word));
  return words.length > 0 && words.length <= 12 && words.some(isYearOrDate) && words.every(isPartOfDate);
}

/** UTF-16 units: a day with its name, two times and "last updated". */
const LONGEST = 120;
/** What stands beside a date. */
const BESIDE = new Set(
  (
    'published posted updated modified first last on at by-line date: published: posted: updated: modified: the of from de del di le la el am um den vom at: à en ' +
    'publié publiée mis jour mise à: publicado publicada actualizado veröffentlicht aktualisiert stand: опубликовано обновлено نشر تحديث في ' +
    'am pm a.m. p.m. gmt utc bst est edt pst pdt cet cest eat wat cat sast ist - : г. года'
  ).split(' '),
);

const LANGUAGES = 'en fr de es pt it nl pl ru uk tr ar sw ha sv da nb fi ca ro cs id'.split(' ');
let known: ReadonlySet<string> | null = null;

/** The months and days of the languages that most pieces are in, long and short, as the locale data know them. */
function names(): ReadonlySet<string> {
  known ??= new Set(
    LANGUAGES.flatMap((language) => ['long' as const, 'short' as const].flatMap((width) => namesIn(language, width))),
  );
  return known;
}

function namesIn(language: string, width: 'long' | 'short'): string[] {
  const format = new Intl.DateTimeFormat(language, {
    calendar: 'gregory',
    day: 'numeric',
    month: width,
    weekday: width,
    timeZone: 'UTC',
  });
  // Every month, and seven days in a row.
  const dates = [
    ...Array.from({ length: 12 }, (_, month) => Date.UTC(2024, month, 1)),
    ...Array.from({ length: 7 }, (_, day) => Date.UTC(2024, 0, 1 + day)),
  ];
  return dates
    .flatMap((date) => format.formatToParts(date))
    .filter(({ type }) => type === 'month' || type === 'weekday')
    .map(({ value }) => plain(value));
}

function plain(word: string): string {
  return word.toLowerCase().replace(/\.$/u, '');
}

const isPlainTime = (word: string) => /^\p{Nd}{1,2}[:.h]\p{Nd}{2}(?::\p{Nd}{2})?(?:[ap]m)?$/u.test(word);
/** 2024, 2024-05-15 (with a time), 15.05.2024. */
const isYearOrDate = (word: string) =>
  /^\p{Nd}{4}\.?$/u.test(word) ||
  /^\p{Nd}{4}-\p{Nd}{1,2}-\p{Nd}{1,2}(?:t[\d:.+z-]{1,24})?$/u.test(word) ||
  /^\p{Nd}{1,2}[.-]\p{Nd}{1,2}[.-]\p{Nd}{2,4}$/u.test(word);
const isPartOfDate = (word: string) =>
  isYearOrDate(word) || /^\p{Nd}{1,2}(?:st|nd|rd|th|er|º|\.)?$/u.test(word) || names().has(plain(word));
