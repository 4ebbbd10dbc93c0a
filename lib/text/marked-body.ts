import type { BlockJson, BodyJson, InlineJson, ListItemJson, MarkJson } from './body';
import type { CanonicalBlock } from './canonical-text';
import { type MarkedRange, rangesByBlock } from './ranges-by-block';
import { type Leaf, type Run, splitRuns } from './split-runs';

export type MarkedBlock<R> =
  | { type: 'paragraph'; block: CanonicalBlock | null; runs: Run<R>[] }
  | { type: 'heading'; level: 2 | 3; block: CanonicalBlock | null; runs: Run<R>[] }
  | { type: 'blockquote'; children: MarkedBlock<R>[] }
  | { type: 'bulletList'; items: MarkedBlock<R>[][] }
  | { type: 'orderedList'; start: number; items: MarkedBlock<R>[][] }
  | { type: 'horizontalRule' };

export type MarkedText<R> = { block: CanonicalBlock; runs: Run<R>[] };

/** A version's text, ready to be drawn with its marked passages. */
export type MarkedPiece<R> = { headline: MarkedText<R> | null; standfirst: MarkedText<R> | null; body: MarkedBlock<R>[] };

/**
 * Cuts the text leaves at the borders of ranges (UTF-16 offsets of the canonical text that `blocks` belongs to), so that
 * overlapping and cross-block ranges can be drawn without a DOM. Blocks without text (`block: null`) are drawn and hold no range.
 */
export function markedBody<R extends MarkedRange>(
  content: { headline: string; standfirst: string; body: BodyJson },
  blocks: readonly CanonicalBlock[],
  ranges: readonly R[],
): MarkedPiece<R> {
  const byBlock = rangesByBlock(blocks, ranges);
  const byPath = new Map(blocks.filter(({ path }) => path.length > 0).map((block) => [block.path.join('.'), block]));
  const started = new Set<R>();

  const runsOf = (leaves: readonly Leaf[], block: CanonicalBlock | null) =>
    splitRuns(leaves, block?.start ?? 0, block === null ? [] : (byBlock.get(block.index) ?? []), started);
  const plain = (kind: 'headline' | 'standfirst', text: string): MarkedText<R> | null => {
    const block = blocks.find((candidate) => candidate.kind === kind);
    return block === undefined ? null : { block, runs: runsOf([{ text, marks: [] }], block) };
  };

  const walk = (nodes: readonly BlockJson[], parent: readonly number[]): MarkedBlock<R>[] =>
    nodes.map((node, index): MarkedBlock<R> => {
      const path = [...parent, index];
      switch (node.type) {
        case 'paragraph':
        case 'heading': {
          const block = byPath.get(path.join('.')) ?? null;
          const runs = runsOf((node.content ?? []).map(leafOf), block);
          return node.type === 'paragraph'
            ? { type: 'paragraph', block, runs }
            : { type: 'heading', level: node.attrs.level, block, runs };
        }
        case 'blockquote':
          return { type: 'blockquote', children: walk(node.content, path) };
        case 'bulletList':
          return { type: 'bulletList', items: items(node.content, path) };
        case 'orderedList':
          return { type: 'orderedList', start: node.attrs.start, items: items(node.content, path) };
        case 'horizontalRule':
          return { type: 'horizontalRule' };
      }
    });
  const items = (nodes: readonly ListItemJson[], path: readonly number[]) =>
    nodes.map((item, index) => walk(item.content, [...path, index]));

  // In text order: which fragment is a range's first depends on it.
  const headline = plain('headline', content.headline);
  const standfirst = plain('standfirst', content.standfirst);
  return { headline, standfirst, body: walk(content.body.content, []) };
}

function leafOf(leaf: InlineJson): Leaf {
  const marks: readonly MarkJson[] = leaf.marks ?? [];
  return leaf.type === 'text' ? { text: leaf.text, marks } : { text: '\n', marks, isBreak: true };
}
