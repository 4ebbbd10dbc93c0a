import { isDateLine } from './date-line';

/** Who a line names as the author. `more`: it says something else too, such as a date. */
interface BylineLine {
  who: string;
  more: boolean;
}

const BY =
  /^(?:(?:written|posted|published|words|text|story|opinion|comment|analysis) )?(?:by|par|von|por|di|de|door|av|af|بقلم|автор)(?::| ) ?/iu;
const PARTS = /\s*[|·•–—]\s*|\s+-\s+|\s{3,}/u;
/** Longer lines are sentences. */
const LONGEST = 160;

/** A line that names its author with "By", before or behind a date: "15 May 2024 by Ana Ray", "By Ana Ray | 15 May 2024"; `null` for any other. */
export function bylineLine(line: string): BylineLine | null {
  const text = line.trim();
  if (text.length > LONGEST) return null;
  const whole = withBy(text);
  if (whole !== null && !/\p{Nd}/u.test(whole)) return { who: whole, more: false };
  const parts = text.split(PARTS).filter((part) => part !== '');
  const named = parts.map((part) => withBy(part) ?? '').find((who) => who !== '' && !/\p{Nd}/u.test(who));
  if (named !== undefined && parts.every((part) => withBy(part) === named || isDateLine(part)))
    return { who: named, more: parts.length > 1 };
  return beforeOrBehind(text);
}

/** A date and then "by", or "By" and then a date, with no more than a space or a comma in between. */
function beforeOrBehind(text: string): BylineLine | null {
  const words = text.split(/\s+/u);
  for (let at = 1; at < words.length; at++) {
    const left = words.slice(0, at).join(' ').replace(/,$/u, '');
    const right = words.slice(at).join(' ');
    const later = isDateLine(left) ? withBy(right) : null;
    if (later !== null && !/\p{Nd}/u.test(later)) return { who: later, more: true };
    const who = withBy(left) ?? '';
    if (who !== '' && !/\p{Nd}/u.test(who) && isDateLine(right.replace(/^on /iu, ''))) return { who, more: true };
  }
  return null;
}

function withBy(text: string): string | null {
  const by = BY.exec(text)?.[0];
  const who = by === undefined ? '' : text.slice(by.length).trim().replace(/,$/u, '');
  return who.length >= 2 && who.length <= 100 && /^[\p{Lu}\p{Lo}]/u.test(who) && !/[!?]|\.$|\. \p{Ll}/u.test(who) && !goesOn(who)
    ? who
    : null;
}

/** "By Friday the council must decide": behind the first name, before a comma, stands a small word that belongs to no name. */
function goesOn(who: string): boolean {
  const [names = ''] = who.split(/[,;|(]/u);
  const small = names.split(/\s+/u).find((word) => /^\p{Ll}/u.test(word) && !PARTICLES.has(word) && !AFTER_NAME.has(word));
  return small !== undefined;
}
const AFTER_NAME = new Set('and et und e i и en in à aus for with for of from at bei special'.split(' '));

/** Words of a name that are written small. */
const PARTICLES = new Set(
  'de da do dos das del della di du des van von der den ter ten la le bin bint ibn al el ben abu y e af av zu'.split(' '),
);
const JOINED = /\s*(?:,|&|\s(?:and|et|und|y|e|en|i|и|و)\s)\s*/iu;
/** Of two or three words in capitals, those that begin no name. */
const NO_NAME = new Set(
  (
    'the a an in on of at for to by with from no not new our my why how what when where who guest opinion op-ed essay editorial analysis comment commentary letter letters column ' +
    'dear press prime mr mrs ms president minister climate sierra human civil open public black white foreign national world united ' +
    'part chapter section view views report special north south east west port saint san los las el le la les un une der die das ein eine il lo our their this that'
  ).split(' '),
);

/** Whether a line is one or more names of people and nothing else, as far as letters can tell: two to four capitalised words each. */
export function isNames(line: string): boolean {
  const text = line.trim();
  if (text.length > LONGEST || !/^[\p{L}\p{M}\s.,&'’-]+$/u.test(text)) return false;
  const people = text.split(JOINED);
  return people.length <= 6 && people.every(isOneName);
}

function isOneName(name: string): boolean {
  const words = name.split(/\s+/u);
  if (words.length < 2 || words.length > 5 || NO_NAME.has((words[0] ?? '').toLowerCase())) return false;
  const own = words.filter((word) => !PARTICLES.has(word));
  return (
    own.length >= 2 &&
    own.length <= 4 &&
    own.every((word) => /^\p{Lu}(?:\.|[\p{L}\p{M}.'’-]*\p{L})$/u.test(word) && (word.length < 4 || /\p{Ll}/u.test(word)))
  );
}
