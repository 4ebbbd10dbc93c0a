import type { BlockJson, InlineJson, MarkJson } from '@/lib/text/body';

/** Where a source stands in another list (from 0); undefined: it is not in it. */
type Place = (source: number) => number | undefined;

/** A block whose passages point into another list of sources. To one that is not in it nothing points any more. */
export function renumberSources(block: BlockJson, place: Place): BlockJson {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return block.content ? { ...block, content: block.content.map((leaf) => renumberedLeaf(leaf, place)) } : block;
    case 'blockquote':
      return { ...block, content: block.content.map((child) => renumberSources(child, place)) };
    case 'bulletList':
    case 'orderedList':
      return {
        ...block,
        content: block.content.map((item) => ({
          ...item,
          content: item.content.map((child) => renumberSources(child, place)),
        })),
      };
    case 'horizontalRule':
      return block;
  }
}

function renumberedLeaf(leaf: InlineJson, place: Place): InlineJson {
  if (!leaf.marks) return leaf;
  const marks = leaf.marks.flatMap((mark): MarkJson[] => {
    if (mark.type !== 'source_ref') return [mark];
    const source = place(mark.attrs.source);
    return source === undefined ? [] : [{ type: 'source_ref', attrs: { source } }];
  });
  return { ...leaf, marks };
}
