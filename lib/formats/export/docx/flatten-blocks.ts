import type { MarkedBlock } from '@/lib/text/marked-body';
import type { Run } from '@/lib/text/split-runs';
import type { BlockStyle, Container, Leaf } from '../../word/block-style';

/** A paragraph of a Word file. `item`: it carries the mark of a list; `list` tells lists apart, `level` counts from 0. */
export type FlatBlock<R> = {
  style: BlockStyle;
  runs: readonly Run<R>[];
  item: { list: number; kind: 'bullets' | 'numbers'; start: number; level: number } | null;
};

/** A container while its blocks are told: what holds for the first of them only is then used up. */
type Open =
  | { kind: 'quote'; fresh: boolean }
  | { kind: 'bullets' | 'numbers'; fresh: boolean; start: number; item: boolean; list: number };

/** Blocks inside blocks, as paragraphs in a row that say where they stand. */
export function flattenBlocks<R>(blocks: readonly MarkedBlock<R>[]): FlatBlock<R>[] {
  const flat: FlatBlock<R>[] = [];
  let lists = 0;
  const tell = (leaf: Leaf, runs: readonly Run<R>[], inside: readonly Open[]) => {
    const last = inside.at(-1);
    const level = inside.filter((open) => open.kind !== 'quote').length - 1;
    const item = last && last.kind !== 'quote' && last.item ? { ...last, level } : null;
    flat.push({ style: { inside: inside.map(containerOf), leaf }, runs, item });
    for (const open of inside) {
      open.fresh = false;
      if (open.kind !== 'quote') open.item = false;
    }
  };
  const walk = (siblings: readonly MarkedBlock<R>[], inside: readonly Open[]): void => {
    for (const [index, block] of siblings.entries()) {
      const fresh = siblings[index - 1]?.type === block.type;
      switch (block.type) {
        case 'paragraph':
          tell('paragraph', block.runs, inside);
          break;
        case 'heading':
          tell(block.level === 2 ? 'heading' : 'small heading', block.runs, inside);
          break;
        case 'horizontalRule':
          tell('line', [], inside);
          break;
        case 'blockquote':
          walk(block.children, [...inside, { kind: 'quote', fresh }]);
          break;
        case 'bulletList':
        case 'orderedList': {
          const kind = block.type === 'bulletList' ? 'bullets' : 'numbers';
          const start = block.type === 'orderedList' ? block.start : 1;
          const open = { kind, fresh, start, item: true, list: lists++ } satisfies Open;
          for (const item of block.items) {
            open.item = true;
            walk(item, [...inside, open]);
          }
        }
      }
    }
  };
  walk(blocks, []);
  return flat;
}

const containerOf = (open: Open): Container =>
  open.kind === 'quote'
    ? { kind: 'quote', fresh: open.fresh }
    : { kind: open.kind, fresh: open.fresh, start: open.start, item: open.item };
