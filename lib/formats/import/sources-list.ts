import { isEndMark } from './end-mark';

const HEADER =
  /^\s*(?:#{1,6}\s*)?[*_]*(?:sources?(?:\s+(?:and|et)\s+\p{L}+)?|references?|références?|bibliography|bibliographie|further reading|works cited|links|(?:foot|end)?notes?)[*_]*\s*(?::[*_]*\s*(?<rest>.*))?$/iu;

/** The line that heads a list of sources, and the lines of the list. The last such line counts, if what follows it looks like a list. */
export function sourcesList(lines: readonly string[]): { at: number; entries: string[] } | null {
  const below: Count = { filled: 0, listed: 0 };
  for (let at = lines.length - 1; at >= 0; at--) {
    const rest = restOf(lines[at] ?? '');
    if (rest !== null && isList(counted(rest, { ...below })))
      return { at, entries: [rest, ...lines.slice(at + 1)].filter((line) => !isEndMark(line)) };
    counted(lines[at] ?? '', below);
  }
  return null;
}

/** Whether a line heads a list of sources, and does nothing else. */
export function isSourcesHeader(line: string): boolean {
  return restOf(line) === '';
}

/** What stands behind the colon of a line that heads a list of sources; `null` for other lines. */
function restOf(line: string): string | null {
  const match = HEADER.exec(line);
  return match === null ? null : (match.groups?.['rest'] ?? '');
}

/** Entries carry addresses or bullets; a paragraph that happens to follow the word "Sources" does neither. */
interface Count {
  filled: number;
  listed: number;
}
const isList = ({ filled, listed }: Count) => filled > 0 && listed * 2 >= filled;

function counted(line: string, count: Count): Count {
  if (line.trim() === '' || isEndMark(line)) return count;
  count.filled++;
  if (/https?:\/\/|^\s*(?:[*•·–-]|\[?\^?\d{1,3}[.)\]]:?)\s/u.test(line)) count.listed++;
  return count;
}
