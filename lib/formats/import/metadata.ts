/** What stands above a Markdown text between two lines of hyphens. Keys are in small letters; parts that are no single text are left out. */
export interface Metadata {
  values: ReadonlyMap<string, string>;
  /** The text below it. */
  rest: string;
}

/** `key: value`, an entry of a list, a continued value, a comment, or nothing. */
const LINE = /^(?:[\p{L}_][\p{L}\p{N}_ -]{0,60}:(?:\s|$)|\s|-(?:\s|$)|#|$)/u;
const MOST_LINES = 200;

/** Reads the metadata of a text (YAML, as Pandoc and most site generators write it); `null` if the text has none. */
export function readMetadata(text: string): Metadata | null {
  const lines = text.split('\n', MOST_LINES);
  if (lines[0]?.trimEnd() !== '---') return null;
  const end = lines.findIndex((line, at) => at > 0 && /^(?:---|\.\.\.)\s*$/.test(line));
  const inside = lines.slice(1, end);
  if (end < 0 || !inside.every((line) => LINE.test(line)) || !inside.some((line) => /^\p{L}/u.test(line))) return null;
  const values = new Map<string, string>();
  for (const line of inside) {
    const pair = /^(?<key>[\p{L}_][\p{L}\p{N}_-]*):\s+(?<value>\S.*?)\s*$/u.exec(line)?.groups;
    const value = unquoted(pair?.['value'] ?? '');
    if (pair?.['key'] !== undefined && value !== '') values.set(pair['key'].toLowerCase(), value);
  }
  const length = lines.slice(0, end + 1).reduce((sum, line) => sum + line.length + 1, 0);
  return { values, rest: text.slice(length) };
}

function unquoted(value: string): string {
  if (/^'.*'$/.test(value)) return value.slice(1, -1).replaceAll("''", "'");
  if (!/^".*"$/.test(value)) return /^[[{|>&*!]/.test(value) ? '' : value;
  try {
    const read: unknown = JSON.parse(value);
    return typeof read === 'string' ? read : '';
  } catch {
    return value.slice(1, -1);
  }
}
