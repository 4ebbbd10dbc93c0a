import type { WordDocument, WordNode } from './word-node';

/** Where the headline has a style of its own, the first rank of headings is the body's first, and all deeper ones are its second. */
export function withRanks(document: WordDocument): WordDocument {
  return { ...document, children: document.children.map(ranked) };
}

function ranked(node: WordNode): WordNode {
  const rank = /^heading ([1-9])$/i.exec(node.styleName ?? '')?.[1];
  if (node.type !== 'paragraph' || rank === undefined) return node;
  return { ...node, styleName: rank === '1' ? 'Counterpoint heading' : 'Counterpoint small heading' };
}
