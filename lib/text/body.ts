/** The body of a piece as JSON: what the closed schema (schema.ts) accepts and writes. Names are Tiptap's, so the editor's JSON parses. */
export type MarkJson =
  | { type: 'link'; attrs: { href: string } }
  | { type: 'bold' }
  | { type: 'italic' }
  /** Points at an entry of the piece's list of sources, counted from 0. */
  | { type: 'source_ref'; attrs: { source: number } };

type TextLeaf = { type: 'text'; text: string; marks?: MarkJson[] };
type BreakLeaf = { type: 'hardBreak'; marks?: MarkJson[] };
export type InlineJson = TextLeaf | BreakLeaf;

type ParagraphJson = { type: 'paragraph'; content?: InlineJson[] };
type HeadingJson = { type: 'heading'; attrs: { level: 2 | 3 }; content?: InlineJson[] };
export type ListItemJson = { type: 'listItem'; content: BlockJson[] };
export type ContainerJson =
  | { type: 'blockquote'; content: BlockJson[] }
  | { type: 'bulletList'; content: ListItemJson[] }
  | { type: 'orderedList'; attrs: { start: number }; content: ListItemJson[] };
export type BlockJson = ParagraphJson | HeadingJson | ContainerJson | { type: 'horizontalRule' };

export type BodyJson = { type: 'doc'; content: BlockJson[] };

/** The shortest body that the schema accepts: one empty paragraph. */
export const emptyBody: BodyJson = { type: 'doc', content: [{ type: 'paragraph' }] };
