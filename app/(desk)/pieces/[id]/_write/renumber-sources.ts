import type { Editor } from '@tiptap/core';

/** A source left the list: what pointed to it points nowhere, and what pointed to later ones counts one less. */
export function renumberSources(editor: Editor, removed: number): void {
  const { tr, doc, schema } = editor.state;
  const type = schema.marks['source_ref'];
  if (!type) return;
  doc.descendants((node, at) => {
    for (const mark of node.marks) {
      const source = Number(mark.attrs['source']);
      if (mark.type !== type || source < removed) continue;
      tr.removeMark(at, at + node.nodeSize, mark);
      if (source > removed) tr.addMark(at, at + node.nodeSize, type.create({ source: source - 1 }));
    }
  });
  if (tr.docChanged) editor.view.dispatch(tr);
}

/** The highest source that the text points to, counted from 0; -1 for none. */
export function highestSource(body: unknown): number {
  if (Array.isArray(body)) return Math.max(-1, ...body.map(highestSource));
  if (typeof body !== 'object' || body === null) return -1;
  const own = Reflect.get(body, 'type') === 'source_ref' ? sourceIn(Reflect.get(body, 'attrs')) : -1;
  return Math.max(own, highestSource(Reflect.get(body, 'content')), highestSource(Reflect.get(body, 'marks')));
}

const sourceIn = (attrs: unknown): number =>
  typeof attrs === 'object' && attrs !== null ? Number(Reflect.get(attrs, 'source')) : -1;
