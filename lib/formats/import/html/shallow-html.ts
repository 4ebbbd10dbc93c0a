/** Chrome nests elements no deeper than this either; a page that was made by people nests a few dozen. */
export const MOST_LEVELS = 512;

/** A comment, or a tag with its attributes. Quotes count only after an equals sign. */
const MARKUP = /<!--[\s\S]*?(?:--!?>|$)|<(?<close>\/?)(?<name>[a-z][^\s/>]*)(?:[^>=]|=\s*(?:"[^"]*"|'[^']*')?)*>?/gi;
/** What stands in these is no markup. */
const RAW = new Set(['script', 'style', 'textarea', 'title', 'xmp']);
const VOID = new Set(
  'area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr'.split(' '),
);
/** An opening tag of these closes one of the same kind that is still open, as parsers do. */
const CLOSES: Readonly<Record<string, string>> = {
  p: 'p',
  li: 'li',
  tr: 'tr',
  td: 'td',
  th: 'th',
  dt: 'dd',
  dd: 'dt',
  option: 'option',
};

/**
 * Leaves out tags that nest deeper than `MOST_LEVELS` and keeps their text: a parser's time, and some parsers' stack, grow with the square of the
 * depth. One pass over the text.
 */
export function shallowHtml(html: string): string {
  const open: string[] = [];
  const counts = new Map<string, number>();
  const pop = () => {
    const name = open.pop() ?? '';
    counts.set(name, (counts.get(name) ?? 1) - 1);
    return name;
  };
  const kept: string[] = [];
  let at = 0;
  MARKUP.lastIndex = 0;
  for (let match = MARKUP.exec(html); match !== null; match = MARKUP.exec(html)) {
    const name = match.groups?.['name']?.toLowerCase();
    if (name === undefined || VOID.has(name)) continue;
    const end = MARKUP.lastIndex;
    let keep = true;
    if (match.groups?.['close'] === '/') {
      if ((counts.get(name) ?? 0) === 0) continue;
      keep = open.length <= MOST_LEVELS || open.lastIndexOf(name) < MOST_LEVELS;
      while (pop() !== name);
    } else {
      if (open.at(-1) === name ? CLOSES[name] !== undefined : CLOSES[name] === open.at(-1)) pop();
      keep = open.length < MOST_LEVELS;
      open.push(name);
      counts.set(name, (counts.get(name) ?? 0) + 1);
      if (RAW.has(name)) MARKUP.lastIndex = rawEnd(html, name, end);
    }
    if (keep) continue;
    kept.push(html.slice(at, match.index), ' ');
    at = end;
  }
  return kept.length === 0 ? html : kept.join('') + html.slice(at);
}

function rawEnd(html: string, name: string, from: number): number {
  const end = new RegExp(`</${name}`, 'gi');
  end.lastIndex = from;
  return end.exec(html)?.index ?? html.length;
}
