import type { BlockJson, InlineJson } from '@/lib/text/body';
import type { ImportedSource } from './imported-piece';

interface Joined {
  blocks: BlockJson[];
  /** The list that the blocks' source references now count in. */
  sources: ImportedSource[];
}

/** Puts the sources of a pasted text behind those that a piece has, and lets its passages point there. A source that is in the list already is not added. */
export function joinSources(
  listed: readonly ImportedSource[],
  blocks: readonly BlockJson[],
  pasted: readonly ImportedSource[],
): Joined {
  const sources = [...listed];
  const places = new Map(listed.map((source, at) => [keyOf(source), at]));
  const numbers = pasted.map((source) => {
    const known = places.get(keyOf(source));
    if (known !== undefined) return known;
    places.set(keyOf(source), sources.length);
    return sources.push(source) - 1;
  });
  return { blocks: blocks.map((block) => renumbered(block, numbers)), sources };
}

const keyOf = ({ title, url }: ImportedSource) => `${url}\n${title}`;

function renumbered(block: BlockJson, numbers: readonly number[]): BlockJson {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return { ...block, content: (block.content ?? []).map((leaf) => pointing(leaf, numbers)) };
    case 'blockquote':
      return { ...block, content: block.content.map((child) => renumbered(child, numbers)) };
    case 'bulletList':
    case 'orderedList':
      return {
        ...block,
        content: block.content.map((item) => ({ ...item, content: item.content.map((child) => renumbered(child, numbers)) })),
      };
    case 'horizontalRule':
      return block;
  }
}

function pointing(leaf: InlineJson, numbers: readonly number[]): InlineJson {
  if (leaf.marks === undefined) return leaf;
  const marks = leaf.marks.map((mark) =>
    mark.type === 'source_ref' ? { ...mark, attrs: { source: numbers[mark.attrs.source] ?? mark.attrs.source } } : mark,
  );
  return { ...leaf, marks };
}
