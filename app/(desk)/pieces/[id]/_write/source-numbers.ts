import type { EditorState, Transaction } from '@tiptap/pm/state';
import { Plugin, PluginKey } from '@tiptap/pm/state';

/** The entries of the list of sources, in order, by an id that each has while the editor is open. */
export interface SourceList {
  ids: string[];
}

/** An id that no other source has, in this piece or another. */
export function newSourceId(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(3)), (part) => part.toString(36)).join('-');
}

/**
 * Keeps the number of every passage that of its own source, whatever is removed, undone, moved or pasted: its mark carries the id of the source beside the
 * number. What was copied from another piece, or rests on a source that left the list, loses its mark.
 */
export const sourceNumbers = (list: SourceList) =>
  new Plugin({
    key: new PluginKey('source_numbers'),
    appendTransaction: (transactions, _, state) => {
      if (!transactions.some(({ docChanged }) => docChanged)) return null;
      const tr = renumbered(state, list);
      return tr.docChanged ? tr : null;
    },
  });

/** Gives every mark the number of its id and, where it has none yet, the id of its number. No step of its own for undo. */
export function renumbered({ doc, tr, schema }: EditorState, { ids }: SourceList): Transaction {
  const type = schema.marks['source_ref'];
  doc.descendants((node, at) => {
    for (const mark of node.marks) {
      if (type === undefined || mark.type !== type) continue;
      const id: unknown = mark.attrs['id'];
      const number = Number(mark.attrs['source']);
      const source = typeof id === 'string' ? ids.indexOf(id) : number;
      if (source === number && (typeof id === 'string' || ids[source] === undefined)) continue;
      tr.removeMark(at, at + node.nodeSize, mark);
      if (source >= 0) tr.addMark(at, at + node.nodeSize, type.create({ source, id: ids[source] }));
    }
  });
  return tr.setMeta('addToHistory', false);
}
