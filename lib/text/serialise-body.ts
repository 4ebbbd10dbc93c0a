import type { Mark, Node } from 'prosemirror-model';
import type { BlockJson, BodyJson, InlineJson, ListItemJson, MarkJson } from './body';

/**
 * A document of the closed schema as plain JSON. Not `Node.toJSON`: that is untyped, and its attributes have no prototype,
 * which React refuses to pass to the browser.
 */
export function serialiseBody(doc: Node): BodyJson {
  return { type: 'doc', content: doc.children.map(block) };
}

function block(node: Node): BlockJson {
  switch (node.type.name) {
    case 'paragraph':
      return { type: 'paragraph', ...inlineContent(node) };
    case 'heading':
      return { type: 'heading', attrs: { level: node.attrs['level'] === 3 ? 3 : 2 }, ...inlineContent(node) };
    case 'blockquote':
      return { type: 'blockquote', content: node.children.map(block) };
    case 'bulletList':
      return { type: 'bulletList', content: node.children.map(listItem) };
    case 'orderedList':
      return { type: 'orderedList', attrs: { start: Number(node.attrs['start']) }, content: node.children.map(listItem) };
    case 'horizontalRule':
      return { type: 'horizontalRule' };
    default:
      throw new RangeError(`${node.type.name} is no block of a body`);
  }
}

function listItem(node: Node): ListItemJson {
  return { type: 'listItem', content: node.children.map(block) };
}

function inlineContent(node: Node): { content?: InlineJson[] } {
  return node.childCount === 0 ? {} : { content: node.children.map(inline) };
}

function inline(node: Node): InlineJson {
  const marks = node.marks.length === 0 ? {} : { marks: node.marks.map(mark) };
  return node.isText ? { type: 'text', text: node.text ?? '', ...marks } : { type: 'hardBreak', ...marks };
}

function mark({ type, attrs }: Mark): MarkJson {
  switch (type.name) {
    case 'link':
      return { type: 'link', attrs: { href: String(attrs['href']) } };
    case 'source_ref':
      return { type: 'source_ref', attrs: { source: Number(attrs['source']) } };
    case 'italic':
      return { type: 'italic' };
    case 'bold':
      return { type: 'bold' };
    default:
      throw new RangeError(`${type.name} is no mark of a body`);
  }
}
