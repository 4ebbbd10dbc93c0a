import type { BlockJson, BodyJson, InlineJson } from './body';

/** A text block of the canonical text. `start` and `end` are UTF-16 offsets; `path` holds child indices from the body's root. */
export type CanonicalBlock = {
  index: number;
  start: number;
  end: number;
  kind: 'headline' | 'standfirst' | 'paragraph' | 'heading';
  path: number[];
};

export type CanonicalText = { text: string; blocks: CanonicalBlock[] };

/** Separator of blocks. */
export const blockSeparator = '\n\n';

/**
 * The plain text that every offset of a version counts in: headline, standfirst, then the body's text blocks. Blocks without
 * visible text (an empty standfirst, an empty paragraph) have no place in it. Expects normalised input.
 */
export function canonicalText(content: { headline: string; standfirst: string; body: BodyJson }): CanonicalText {
  const blocks: CanonicalBlock[] = [];
  const texts: string[] = [];
  let length = 0;
  const add = (kind: CanonicalBlock['kind'], text: string, path: number[]) => {
    if (text.trim() === '') return;
    const start = texts.length === 0 ? 0 : length + blockSeparator.length;
    length = start + text.length;
    blocks.push({ index: blocks.length, start, end: length, kind, path });
    texts.push(text);
  };
  add('headline', content.headline, []);
  add('standfirst', content.standfirst, []);
  for (const leafBlock of textBlocks(content.body.content, [])) add(leafBlock.kind, leafBlock.text, leafBlock.path);
  return { text: texts.join(blockSeparator), blocks };
}

function* textBlocks(
  nodes: readonly BlockJson[],
  parent: number[],
): Generator<{ kind: 'paragraph' | 'heading'; text: string; path: number[] }> {
  for (const [index, node] of nodes.entries()) {
    const path = [...parent, index];
    if (node.type === 'paragraph' || node.type === 'heading') {
      yield { kind: node.type, text: inlineText(node.content ?? []), path };
    } else if (node.type === 'blockquote') {
      yield* textBlocks(node.content, path);
    } else if (node.type !== 'horizontalRule') {
      for (const [place, item] of node.content.entries()) yield* textBlocks(item.content, [...path, place]);
    }
  }
}

/** The canonical text of inline content: leaves joined as they are, a hard break as one line feed. */
export function inlineText(leaves: readonly InlineJson[]): string {
  return leaves.map((leaf) => (leaf.type === 'text' ? leaf.text : '\n')).join('');
}
