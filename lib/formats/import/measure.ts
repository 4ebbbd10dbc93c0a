import { FileRefused } from './file-trouble';
import { importLimits } from './limits';

/** Counts a page or a text before it is parsed. Throws `FileRefused` at what is too much. */
export function checkMeasure(text: string, kind: 'page' | 'text'): void {
  if (text.length > importLimits.textLength * 2) throw new FileRefused('too_long');
  let marks = 0;
  let lines = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (MARKS.has(code)) marks++;
    if (code === LINE_FEED || code === CARRIAGE_RETURN) lines++;
  }
  if (marks > importLimits.marks || (kind === 'text' && lines > importLimits.lines)) throw new FileRefused('took_too_long');
}
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const MARKS = new Set(Array.from('<&\n', (mark) => mark.charCodeAt(0)));
