import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml } from 'yaml';

/** What stands above a Markdown text between two lines of hyphens or plus signs. Keys are in small letters; several authors are one text. */
export interface Metadata {
  values: ReadonlyMap<string, string>;
  /** The text below it. */
  rest: string;
}

const MOST_LINES = 200;
/** UTF-16 units, brackets and spaces before a line: far more than any metadata have. Their readers go into themselves at each level. */
const MOST_LENGTH = 20_000;
const MOST_BRACKETS = 200;
const MOST_INDENT = 40;

/** Reads the metadata of a text (YAML or TOML, as Pandoc and most site generators write them); `null` if the text has none. */
export function readMetadata(text: string): Metadata | null {
  const lines = text.split('\n', MOST_LINES);
  const fence = lines[0]?.trimEnd() ?? '';
  if (fence !== '---' && fence !== '+++') return null;
  const end = lines.findIndex(
    (line, at) => at > 0 && (line.trimEnd() === fence || (fence === '---' && line.trimEnd() === '...')),
  );
  if (end < 0) return null;
  const inside = lines.slice(1, end).join('\n');
  const read = isModest(inside) ? parsed(inside, fence) : null;
  // A text can begin with a rule, too.
  if (typeof read !== 'object' || read === null || Array.isArray(read) || Object.keys(read).length === 0) return null;
  const values = new Map<string, string>();
  for (const [key, value] of Object.entries(read)) {
    const said = textOf(value);
    if (said !== '') values.set(key.toLowerCase(), said);
  }
  return { values, rest: text.slice(lines.slice(0, end + 1).reduce((sum, line) => sum + line.length + 1, 0)) };
}

function isModest(inside: string): boolean {
  const brackets = inside.split(/[[{]/).length - 1;
  return inside.length <= MOST_LENGTH && brackets <= MOST_BRACKETS && !new RegExp(`^[ \\t-]{${MOST_INDENT}}`, 'm').test(inside);
}

function parsed(inside: string, fence: string): unknown {
  try {
    // Nothing but texts: a headline of four figures is no number.
    return fence === '+++' ? parseToml(inside) : parseYaml(inside, { schema: 'failsafe', maxAliasCount: 0, logLevel: 'silent' });
  } catch {
    return null;
  }
}

/** A text, or several with commas between them; of a person with more than a name the name. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map(textOf).filter(Boolean).join(', ');
  return typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string'
    ? value.name.trim()
    : '';
}
