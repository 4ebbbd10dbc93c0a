import type { InlineJson, MarkJson } from '@/lib/text/body';
import { citedSources } from '@/lib/text/cited-sources';
import { escapeLineStart, escapeText, linkTarget } from './escape-text';

/** A soft hyphen. Text never holds one (`normalise`), so it can stand wherever Markdown needs something that is not white space. */
const JOINT = '&shy;';

/** What can be open around text. `sources` is the whole set, so that brackets of sources never stand in each other. */
interface Layer {
  key: string;
  open: string;
  close: string;
  kind: 'sources' | 'link' | 'emphasis';
}
type Part = { raw: string; kind: 'text' | 'open' | 'close' | 'joint' };

/**
 * The text of one block as Markdown that reads back as the same leaves. A hard break is a backslash at the end of a line; a heading has one line, so there it is
 * an entity. A passage that rests on sources stands in brackets before the numbers of their footnotes: `[1,204 families][^1]`.
 */
export function inlineMarkdown(leaves: readonly InlineJson[], isHeading: boolean): string {
  const raw = joined(partsOf(leaves, isHeading));
  const lines = raw.split('\\\n').map(spacesKept);
  if (isHeading) return lines.join('').replace(/(?<=^| )#+$/, '\\$&');
  const text = lines.map(escapeLineStart).join('\\\n');
  return text === '' || text.endsWith('\n') ? text + JOINT : text;
}

function partsOf(leaves: readonly InlineJson[], isHeading: boolean): Part[] {
  const parts: Part[] = [];
  let open: Layer[] = [];
  const layers = leaves.map(layersOf);
  const closeTo = (count: number) => {
    for (const layer of open.slice(count).toReversed())
      parts.push({ raw: layer.close, kind: layer.kind === 'emphasis' ? 'close' : 'text' });
    open = open.slice(0, count);
  };
  for (const [at, leaf] of leaves.entries()) {
    const wanted = layers[at] ?? [];
    const isOpen = ({ key }: Layer) => open.some((layer) => layer.key === key);
    const isWanted = ({ key }: Layer) => wanted.some((layer) => layer.key === key);
    // A link cannot hold brackets that are read, so it ends where a passage begins.
    const begins = wanted.some((layer) => layer.kind === 'sources' && !isOpen(layer));
    const nests = nestsCleanly(open, wanted, leaves[at - 1], leaf);
    const ending = open.findIndex(
      (layer) => !isWanted(layer) || (begins && layer.kind === 'link') || (!nests && layer.kind === 'emphasis'),
    );
    closeTo(ending < 0 ? open.length : ending);
    for (const layer of inOrder(
      wanted.filter((each) => !isOpen(each)),
      layers,
      at,
    )) {
      parts.push({ raw: layer.open, kind: layer.kind === 'emphasis' ? 'open' : 'text' });
      open.push(layer);
    }
    const isBreak = leaf.type === 'hardBreak';
    const text = isBreak ? (isHeading ? '&#10;' : '\\\n') : escapeText(leaf.text);
    parts.push({ raw: text, kind: 'text' });
  }
  closeTo(0);
  return parts;
}

/**
 * Whether emphasis can begin or end inside other emphasis here: only beside white space, where asterisks cannot be taken for both. Elsewhere all of it ends and
 * begins again.
 */
function nestsCleanly(
  open: readonly Layer[],
  wanted: readonly Layer[],
  before: InlineJson | undefined,
  leaf: InlineJson,
): boolean {
  const keys = (layers: readonly Layer[], isEmphasis: boolean) =>
    layers.filter(({ kind }) => (kind === 'emphasis') === isEmphasis).map(({ key }) => key);
  const was = keys(open, true);
  const is = keys(wanted, true);
  if (!was.some((key) => is.includes(key))) return true;
  // The bracket of a link or a passage would stand between the asterisks and the white space.
  const brackets = keys(wanted, false);
  const sameBrackets = keys(open, false).length === brackets.length && keys(open, false).every((key) => brackets.includes(key));
  if (!sameBrackets && (was.length !== is.length || was.some((key) => !is.includes(key)))) return false;
  const ends = was.some((key) => !is.includes(key));
  const begins = is.some((key) => !was.includes(key));
  if (ends && begins) return false;
  if (begins) return before?.type === 'hardBreak' || before?.text.endsWith(' ') === true;
  return !ends || (leaf.type === 'text' && leaf.text.startsWith(' '));
}

/** What goes on longest is opened first, so that little has to be closed and opened again; but a passage before a link. */
function inOrder(opening: readonly Layer[], layers: readonly Layer[][], at: number): Layer[] {
  const extents = new Map(opening.map((layer) => [layer, extentOf(layer.key, layers, at)]));
  const sorted = opening.toSorted((x, y) => (extents.get(y) ?? 0) - (extents.get(x) ?? 0));
  const link = sorted.findIndex(({ kind }) => kind === 'link');
  const passage = sorted.findIndex(({ kind }) => kind === 'sources');
  const moved = sorted[passage];
  if (link < 0 || moved === undefined || passage < link) return sorted;
  return [...sorted.slice(0, link), moved, ...sorted.slice(link).filter((layer) => layer !== moved)];
}

function extentOf(key: string, layers: readonly Layer[][], from: number): number {
  let at = from;
  while (layers[at]?.some((layer) => layer.key === key)) at++;
  return at - from;
}

function layersOf({ marks = [] }: InlineJson): Layer[] {
  const sources = citedSources(marks);
  const numbers = sources.map((source) => `[^${source + 1}]`).join('');
  return [
    ...(sources.length === 0 ? [] : [{ key: numbers, open: '[', close: `]${numbers}`, kind: 'sources' as const }]),
    ...marks.flatMap(layerOf),
  ];
}

function layerOf(mark: MarkJson): Layer[] {
  switch (mark.type) {
    case 'bold':
      return [{ key: 'bold', open: '**', close: '**', kind: 'emphasis' }];
    case 'italic':
      return [{ key: 'italic', open: '*', close: '*', kind: 'emphasis' }];
    case 'link':
      return [{ key: mark.attrs.href, open: '[', close: `](${linkTarget(mark.attrs.href)})`, kind: 'link' }];
    case 'source_ref':
      return [];
  }
}

/**
 * The parts, with a joint wherever CommonMark would not take asterisks for emphasis: beside white space on the inner side, between a letter and punctuation, or
 * where emphasis ends and other emphasis begins (CommonMark 0.31, "left-flanking" and "right-flanking delimiter runs").
 */
function joined(parts: readonly Part[]): string {
  let raw = '';
  for (let at = 0; at < parts.length; ) {
    const part = parts[at];
    if (part === undefined) break;
    if (part.kind === 'text') {
      // Before a bracket it would make a picture of the link.
      raw += part.raw.endsWith('!') && parts[at + 1]?.raw.startsWith('[') ? `${part.raw.slice(0, -1)}\\!` : part.raw;
      at++;
      continue;
    }
    let end = at;
    while (parts[end]?.kind === part.kind) end++;
    const run = parts
      .slice(at, end)
      .map((each) => each.raw)
      .join('');
    const next = parts[end];
    const before = raw;
    const after = next?.kind === 'text' ? next.raw : next === undefined ? '' : JOINT;
    if (part.kind === 'open') {
      const inner = /^[\s]/.test(after) ? JOINT : '';
      const outer = isWord(inner + after, 0) || isEdge(before.at(-1)) ? '' : JOINT;
      raw += outer + run + inner;
    } else {
      const inner = /\s$/.test(before) ? JOINT : '';
      const outer = isWord(before + inner, -1) || isEdge(after[0]) ? '' : JOINT;
      raw += inner + run + (next !== undefined && next.kind !== 'text' ? JOINT : outer);
    }
    at = end;
  }
  return raw;
}

/** Surely neither white space nor punctuation. */
function isWord(text: string, at: 0 | -1): boolean {
  return (at === 0 ? /^[\p{L}\p{N}]/u : /[\p{L}\p{N}]$/u).test(text);
}

/** Surely white space or punctuation, or nothing at all. */
function isEdge(sign: string | undefined): boolean {
  return sign === undefined || /[\s!-/:-@[-`{-~]/.test(sign);
}

function spacesKept(line: string): string {
  return (/^\s/.test(line) ? JOINT : '') + line + (/\s$/.test(line) ? JOINT : '');
}
