import { parse as parseToml } from 'smol-toml';
import { parseDocument, visit } from 'yaml';

/** What stands above a Markdown text between two lines of hyphens or plus signs. Keys are in small letters; several authors are one text. */
export interface Metadata {
  values: ReadonlyMap<string, string>;
  /** How many values with words, and comments, are not among them. */
  aside: number;
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
  const within = lines.slice(1, end);
  // A text can begin with a rule, too.
  if (fence === '---' && within.some((line) => line.trim() === '')) return null;
  const inside = within.join('\n');
  const read = isModest(inside) ? parsed(inside, fence) : null;
  if (read === null || !Object.keys(read.data).some((key) => KNOWN.has(key.toLowerCase()))) return null;
  const values = new Map<string, string>();
  let aside = read.comments.filter(hasWords).length;
  for (const [name, value] of Object.entries(read.data)) {
    const key = name.toLowerCase();
    const said = values.has(key) ? '' : textOf(value);
    if (said !== '') values.set(key, said);
    aside += said === '' ? parts(value) : beside(value);
  }
  return { values, aside, rest: text.slice(lines.slice(0, end + 1).reduce((sum, line) => sum + line.length + 1, 0)) };
}

/** What programs write above a text. One of these at least tells metadata from a text between two rules. */
const KNOWN = new Set(
  (
    'title headline subtitle standfirst author authors byline generator date lang language slug draft layout permalink tags categories ' +
    'keywords description summary excerpt published updated lastmod publishdate weight aliases'
  ).split(' '),
);

function isModest(inside: string): boolean {
  const brackets = inside.split(/[[{]/).length - 1;
  return inside.length <= MOST_LENGTH && brackets <= MOST_BRACKETS && !new RegExp(`^[ \\t-]{${MOST_INDENT}}`, 'm').test(inside);
}

interface Parsed {
  data: Readonly<Record<string, unknown>>;
  comments: string[];
}

function parsed(inside: string, fence: string): Parsed | null {
  try {
    // Nothing but texts: a headline of four figures is no number.
    const read = fence === '+++' ? { data: parseToml(inside), comments: tomlComments(inside) } : parsedYaml(inside);
    const { data, comments } = read;
    return typeof data === 'object' && data !== null && !Array.isArray(data)
      ? { data: data as Record<string, unknown>, comments }
      : null;
  } catch {
    return null;
  }
}

function parsedYaml(inside: string): { data: unknown; comments: string[] } {
  // A value that runs over a line has to be set in there; not everybody does it.
  const settled = inside.replace(/^(?![\s#-]|[^\s:]{1,100}\s{0,9}:)/gm, '  ');
  const document = [inside, settled].map(readYaml).find(({ errors }) => errors.length === 0);
  if (document === undefined) return { data: null, comments: [] };
  const comments: (string | null | undefined)[] = [document.commentBefore, document.comment];
  visit(document, { Node: (_, node) => void comments.push(node.commentBefore, node.comment) });
  return { data: document.toJS({ maxAliasCount: 0 }), comments: comments.flatMap((comment) => comment ?? []) };
}

const readYaml = (text: string) => parseDocument(text, { schema: 'failsafe', logLevel: 'silent' });

/** Their reader keeps none. What stands in quotation marks is no comment. */
function tomlComments(inside: string): string[] {
  return inside.split('\n').flatMap((line) => /#.*/.exec(line.replace(/"[^"\n]*"|'[^'\n]*'/g, ''))?.[0] ?? []);
}

const hasWords = (value: string) => /[\p{L}\p{N}]/u.test(value);

/** A text, or several with commas between them; of a person with more than a name the name. */
function textOf(value: unknown): string {
  if (isScalar(value)) return String(value).trim();
  if (Array.isArray(value)) return value.map(textOf).filter(Boolean).join(', ');
  return isNamed(value) ? value.name.trim() : '';
}

/** How many texts a value holds; a list of them is one. */
function parts(value: unknown): number {
  if (isScalar(value)) return hasWords(String(value)) ? 1 : 0;
  if (Array.isArray(value))
    return (
      (value.some((item) => isScalar(item) && hasWords(String(item))) ? 1 : 0) + sum(value.filter((item) => !isScalar(item)))
    );
  return typeof value === 'object' && value !== null ? sum(Object.values(value)) : 0;
}

/** How many of them `textOf` passes over. */
function beside(value: unknown): number {
  if (Array.isArray(value))
    return value.reduce<number>((all, item) => all + (textOf(item) === '' ? parts(item) : beside(item)), 0);
  return isNamed(value) ? parts(value) - 1 : 0;
}

const sum = (values: readonly unknown[]) => values.reduce<number>((all, value) => all + parts(value), 0);
const isScalar = (value: unknown): value is string | number | bigint | boolean | Date =>
  ['string', 'number', 'bigint', 'boolean'].includes(typeof value) || value instanceof Date;
const isNamed = (value: unknown): value is { name: string } =>
  typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string' && value.name.trim() !== '';
