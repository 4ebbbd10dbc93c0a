import type { Editor } from '@tiptap/core';
import { newSourceId, renumbered } from './source-numbers';

/** The list of sources has this many entries: new ones get an id, and so do the passages that point to them. Nothing that is stored changes. */
export function keepSourceIds(editor: Editor, count: number): void {
  const list = editor.storage.source_ref;
  while (list.ids.length < count) list.ids.push(newSourceId());
  list.ids.length = count;
  const tr = renumbered(editor.state, list);
  if (tr.docChanged) editor.view.dispatch(tr.setMeta('preventUpdate', true));
}

/** Another text with a list of its own takes the place of this one. To be called before the text is put in. */
export function renewSourceIds(editor: Editor, count: number): void {
  editor.storage.source_ref.ids = Array.from({ length: count }, newSourceId);
}

/** A source left the list: nothing points to it any more, and the passages of later ones keep theirs. */
export function removeSource(editor: Editor, index: number): void {
  const list = editor.storage.source_ref;
  list.ids.splice(index, 1);
  const tr = renumbered(editor.state, list);
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
