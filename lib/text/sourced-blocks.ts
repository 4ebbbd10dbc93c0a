import type { BlockJson, BodyJson, InlineJson } from './body';
import { canonicalText } from './canonical-text';

/** The blocks of the canonical text, by their index, in which words rest on a source of the piece or are linked. */
export function sourcedBlocks(content: { headline: string; standfirst: string; body: BodyJson }): Set<number> {
  const { blocks } = canonicalText(content);
  const isSourced = ({ marks = [] }: InlineJson) => marks.some(({ type }) => type === 'source_ref' || type === 'link');
  const sourced = blocks.filter(({ path }) => leavesAt(content.body.content, path).some(isSourced));
  return new Set(sourced.map(({ index }) => index));
}

function leavesAt(nodes: readonly BlockJson[], [at = -1, ...path]: readonly number[]): readonly InlineJson[] {
  const node = nodes[at];
  switch (node?.type) {
    case 'paragraph':
    case 'heading':
      return node.content ?? [];
    case 'blockquote':
      return leavesAt(node.content, path);
    case 'bulletList':
    case 'orderedList': {
      const [item = -1, ...rest] = path;
      return leavesAt(node.content[item]?.content ?? [], rest);
    }
    default:
      return [];
  }
}
