import { Mark } from '@tiptap/core';
import { type SourceList, sourceNumbers } from './source-numbers';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    sourceRef: {
      /** `source` counts from 0, as in the list of sources. */
      setSourceRef: (source: number) => ReturnType;
      unsetSourceRef: () => ReturnType;
    };
  }
  interface Storage {
    source_ref: SourceList;
  }
}

/** The mark `source_ref` of the closed schema: these words rest on that entry of the list of sources. Shown with its number. */
export const SourceRef = Mark.create<object, SourceList>({
  name: 'source_ref',
  // Outermost, so that a passage with bold in it shows its number once.
  priority: 1100,
  inclusive: false,
  excludes: '',
  addStorage: () => ({ ids: [] }),
  addProseMirrorPlugins() {
    return [sourceNumbers(this.storage)];
  },
  addAttributes() {
    return {
      source: {
        default: 0,
        parseHTML: (element) => Number(element.getAttribute('data-source')),
        renderHTML: ({ source }) => ({ 'data-source': String(source), 'data-number': String(Number(source) + 1) }),
      },
      // Of the source, while the editor is open; the closed schema does not keep it.
      id: {
        default: null,
        parseHTML: (element) => element.getAttribute('data-source-id'),
        renderHTML: ({ id }) => (id === null ? {} : { 'data-source-id': String(id) }),
      },
    };
  },
  parseHTML() {
    return [
      {
        tag: 'span[data-source]',
        getAttrs: (element) => (/^\d{1,4}$/.test(element.getAttribute('data-source') ?? '') ? null : false),
      },
    ];
  },
  renderHTML({ HTMLAttributes }) {
    return ['span', HTMLAttributes, 0];
  },
  addCommands() {
    return {
      setSourceRef:
        (source) =>
        ({ commands }) =>
          commands.setMark(this.name, { source, id: this.storage.ids[source] ?? null }),
      unsetSourceRef:
        () =>
        ({ commands }) =>
          commands.unsetMark(this.name),
    };
  },
});
