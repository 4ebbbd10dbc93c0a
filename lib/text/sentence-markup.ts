import type { BlockJson, BodyJson, InlineJson } from './body';
import { type CanonicalText, canonicalText } from './canonical-text';
import { fold } from './fold';

export type MarkedUpContent = {
  headline: string;
  standfirst: string;
  body: BodyJson;
  sources: readonly { title: string; url: string }[];
};
type Part = { start: number; end: number; points: string[] };

/**
 * What readers see with a sentence's words and its fingerprint does not hold: how it stands (headline, heading, quote, list with its first number, or plain)
 * and where its links and source references lead, in order, with the words that they are on, and the title and the address of each source. For spans of the content's canonical text
 * (UTF-16, in text order) one string each, made to be compared. Emphasis is left out.
 */
export function sentenceMarkup(
  content: MarkedUpContent,
  spans: readonly { start: number; end: number; block: number }[],
  { blocks }: CanonicalText = canonicalText(content),
): string[] {
  const known = new Map<number, { kind: string; parts: Part[] }>();
  return spans.map(({ start, end, block: index }) => {
    const block = blocks[index];
    if (block === undefined) return '';
    const found = known.get(index) ?? dressOfBlock(content, block);
    known.set(index, found);
    const points: string[] = [];
    let last: string[] = [];
    for (const part of found.parts) {
      if (part.end <= start || part.start >= end) continue;
      points.push(...part.points.filter((point) => !last.includes(point)));
      last = part.points;
    }
    return JSON.stringify([found.kind, ...points]);
  });
}

function dressOfBlock(
  content: MarkedUpContent,
  { kind, path, start }: CanonicalText['blocks'][number],
): { kind: string; parts: Part[] } {
  if (kind === 'headline' || kind === 'standfirst') return { kind, parts: [] };
  const { around, leaves } = blockAt(content.body.content, path);
  const runs: { start: number; end: number; leads: string[]; words: string }[] = [];
  let at = start;
  for (const leaf of leaves) {
    const words = leaf.type === 'text' ? leaf.text : ' ';
    const run = { start: at, end: at + words.length, leads: pointsOf(leaf, content.sources), words };
    at = run.end;
    const last = runs.at(-1);
    // One link over several leaves is one link: emphasis cuts a text as well.
    if (last && isSame(last.leads, run.leads)) Object.assign(last, { end: run.end, words: last.words + words });
    else runs.push(run);
  }
  const parts = runs.map(({ leads, words, ...span }) => ({ ...span, points: leads.map((lead) => `${lead} “${fold(words)}”`) }));
  return { kind: [...around, kind].join(' '), parts };
}
const isSame = (a: readonly string[], b: readonly string[]) => a.length === b.length && a.every((part, nth) => part === b[nth]);

/** Where a leaf leads: its link, and the sources that it names. */
function pointsOf(leaf: InlineJson, sources: MarkedUpContent['sources']): string[] {
  return (leaf.marks ?? []).flatMap((mark) => {
    if (mark.type === 'link') return [`link ${mark.attrs.href}`];
    if (mark.type !== 'source_ref') return [];
    const source = sources[mark.attrs.source];
    return [`source ${source?.url ?? ''} ${fold(source?.title ?? '')}`];
  });
}

/** As people say it, since a correction shows it. */
const AROUND = { blockquote: 'quote', bulletList: 'list', listItem: 'item' } as const;

function blockAt(blocks: readonly BlockJson[], path: readonly number[]): { around: string[]; leaves: readonly InlineJson[] } {
  const around: string[] = [];
  let nodes: readonly (BlockJson | { type: 'listItem'; content: BlockJson[] })[] = blocks;
  for (const index of path) {
    const node = nodes[index];
    if (node === undefined || node.type === 'horizontalRule') break;
    if (node.type === 'paragraph' || node.type === 'heading') return { around, leaves: node.content ?? [] };
    around.push(node.type === 'orderedList' ? `list from ${node.attrs.start}` : AROUND[node.type]);
    nodes = node.content;
  }
  return { around, leaves: [] };
}
