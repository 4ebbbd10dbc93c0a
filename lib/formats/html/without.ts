import { Html, html, type Part, raw } from './html';

/**
 * One page holds both readings: marks in its source say which parts belong only to the reading with counterpoints, and which only to the one without. So
 * the second is the same stored bytes with parts cut out; nothing is rendered again. No text of a person can hold such a mark: `<` is escaped.
 */
export const onlyWith = (...parts: readonly Part[]): Html => html`${raw('<!--+-->')}${parts}${raw('<!--/+-->')}`;

/** Lies in a comment until the counterpoints are cut out. @throws RangeError if it would end the comment. */
export function onlyWithout(part: Html): Html {
  if (part.text.includes('--')) throw new RangeError('a comment cannot hold two hyphens');
  return html`${raw('<!--~')}${part}${raw('~-->')}`;
}

/** The same page without counterpoints. */
export function withoutCounterpoints(page: string): string {
  return between(
    between(page, '<!--+-->', '<!--/+-->', () => ''),
    '<!--~',
    '~-->',
    (inside) => inside,
  );
}

/** Each part between two marks, with the marks, as `made` makes it of what is inside. Where the second mark is missing, the rest stays. */
function between(text: string, open: string, close: string, made: (inside: string) => string): string {
  const parts: string[] = [];
  let at = 0;
  for (let start = text.indexOf(open); start >= 0; start = text.indexOf(open, at)) {
    const end = text.indexOf(close, start + open.length);
    if (end < 0) break;
    parts.push(text.slice(at, start), made(text.slice(start + open.length, end)));
    at = end + close.length;
  }
  return parts.join('') + text.slice(at);
}
