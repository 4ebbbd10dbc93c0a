/** As much of mammoth's document as is read here: its own types leave it open. */
export type WordNode = {
  type: string;
  children?: WordNode[];
  /** Of a text. */
  value?: string;
  styleName?: string | null;
  /** Of a link; null for one within the document. */
  href?: string | null;
  noteType?: string;
  noteId?: string;
};
export type WordDocument = WordNode & {
  children: WordNode[];
  notes: { resolve: (reference: WordNode) => { body: WordNode[] } | undefined };
};

/** The words of a node; a break of the line is a line feed. */
export function wordText(node: WordNode): string {
  if (node.type === 'text') return node.value ?? '';
  if (node.type === 'break') return '\n';
  if (node.type === 'tab') return ' ';
  return (node.children ?? []).map(wordText).join('');
}

/** The first link in a node that leads out of the document. */
export function wordLink(node: WordNode): WordNode | null {
  if (node.type === 'hyperlink' && typeof node.href === 'string') return node;
  for (const child of node.children ?? []) {
    const found = wordLink(child);
    if (found) return found;
  }
  return null;
}
