import { isEndMark } from './end-mark';

const HEADER =
  /^\s*(?:#{1,6}\s*)?[*_]*(?:sources?(?:\s+(?:and|et)\s+\p{L}+)?|references?|références?|bibliography|bibliographie|further reading|works cited|links|(?:foot|end)?notes?)[*_]*\s*(?::(?<rest>.*))?$/isu;

/** Lines `at` to `to` (exclusive) hold the list, the line that heads it included. */
interface SourcesList {
  at: number;
  to: number;
  entries: string[];
}

/**
 * The last list of sources in a text: below a line that heads it, or numbered in brackets at the very end. It ends where its entries end: what follows is text.
 * `isHeading`: whether a line is a heading, which ends it too.
 */
export function sourcesList(
  lines: readonly string[],
  isHeading: (at: number) => boolean = (at) => /^#{1,6} /.test(lines[at] ?? ''),
): SourcesList | null {
  let end = lines.length;
  const lastText = lines.findLastIndex((line) => line.trim() !== '' && !isEndMark(line));
  let found: SourcesList | null = null;
  for (let at = lines.length - 1; at >= 0; at--) {
    const rest = restOf(lines[at] ?? '');
    if (rest !== null) {
      const below = listBelow(lines, { at, end, rest });
      // "Source: …" in the middle of a text is a sentence of it, unless entries follow.
      const isAlone = rest !== '' && below?.entries.slice(1).every((entry) => !isListed(entry)) === true;
      const list: SourcesList | null = isAlone && below.to <= lastText && !isAbove(found, below) ? null : below;
      // Sources and notes, one list under the other.
      if (found === null) found = list;
      else if (list !== null && isAbove(found, list)) found = { at, to: found.to, entries: [...list.entries, ...found.entries] };
      if (found !== null && found.at !== at) break;
    }
    if (rest !== null || isHeading(at) || isEndMark(lines[at] ?? '')) end = at;
  }
  return found ?? numberedAtEnd(lines);
}

/** Whether a list ends where the next one begins. */
const isAbove = (next: SourcesList | null, list: SourcesList): boolean => list.to === next?.at;

/** Longer than the title of a source may be, so a paragraph. */
const LONGEST_ENTRY = 300;

function listBelow(lines: readonly string[], { at, end, rest }: { at: number; end: number; rest: string }): SourcesList | null {
  let last = at;
  /** Whether entries stand between the others that look like none: then those at the end can be entries, too. */
  let isMixed = false;
  let open = false;
  let stop = end;
  for (let next = at + 1; next < stop; next++) {
    const line = lines[next] ?? '';
    const isNew = (lines[next - 1] ?? '').trim() === '';
    if (line.trim() === '') continue;
    if (isListed(line)) {
      isMixed ||= open && !ADDRESS.test(line);
      open = false;
      last = next;
    } else if (isNew && line.length > LONGEST_ENTRY) stop = next;
    else if (isNew || last === at) open = true;
    else if (last === next - 1) last = next;
  }
  while (stop > at + 1 && (lines[stop - 1] ?? '').trim() === '') stop--;
  const to = isMixed ? stop : last + 1;
  const entries = [rest, ...lines.slice(at + 1, to)];
  const filled = entries.filter((line) => line.trim() !== '');
  return filled.length > 0 && filled.filter(isListed).length * 2 >= filled.length
    ? { at, to: nextFilled(lines, to), entries }
    : null;
}

function nextFilled(lines: readonly string[], from: number): number {
  let at = from;
  while (at < lines.length && (lines[at] ?? '').trim() === '') at++;
  return at;
}

/** `[1] …`, `[2] …` and so on: the last lines of a text. */
function numberedAtEnd(lines: readonly string[]): SourcesList | null {
  const entries: string[] = [];
  let at = lines.length;
  let to = lines.length;
  let number = 0;
  for (let next = lines.length - 1; next >= 0; next--) {
    const line = lines[next] ?? '';
    if (line.trim() === '') continue;
    if (entries.length === 0 && isEndMark(line)) {
      to = next;
      continue;
    }
    const own = Number(/^\s*\[(\d{1,3})\] +\S/.exec(line)?.[1] ?? 0);
    if (own === 0 || (number !== 0 && own !== number - 1)) break;
    number = own;
    at = next;
    entries.push(line);
  }
  return number === 1 && at > 0 ? { at, to, entries: entries.toReversed() } : null;
}

/** Whether a line heads a list of sources, and does nothing else. */
export function isSourcesHeader(line: string): boolean {
  return restOf(line) === '';
}

/** What stands behind the colon of a line that heads a list of sources; `null` for other lines. */
function restOf(line: string): string | null {
  const match = HEADER.exec(line);
  return match === null ? null : (match.groups?.['rest'] ?? '').replace(/^[*_]+/, '').trim();
}

/** Entries carry addresses or bullets; a paragraph that happens to follow the word "Sources" does neither. */
const isListed = (line: string) => /https?:\/\/|^\s*(?:[*•·–-]|\[?\^?\d{1,3}[.)\]]:?)\s/u.test(line);
const ADDRESS = /^\s*[[<]?https?:\/\//u;
