/** In the editor every passage rests on its own source, whatever is done to the list and the text. */
import { getSchema } from '@tiptap/core';
import { closeHistory, history, redo, undo } from '@tiptap/pm/history';
import { EditorState, type Transaction } from '@tiptap/pm/state';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { extensions } from '@/app/(desk)/pieces/[id]/_write/extensions';
import { newSourceId, renumbered, type SourceList, sourceNumbers } from '@/app/(desk)/pieces/[id]/_write/source-numbers';

const schema = getSchema(extensions);

/** A piece with a passage "fact n" on each source "Title n", as the editor opens it: marks with numbers, no ids. */
function piece(name: string, count: number) {
  const titles = Array.from({ length: count }, (_, nth) => `${name} ${nth}`);
  const list: SourceList = { ids: titles.map(newSourceId) };
  const doc = schema.node(
    'doc',
    null,
    titles.map((title, source) =>
      schema.node('paragraph', null, [schema.text('It is so: '), schema.text(title, [schema.mark('source_ref', { source })])]),
    ),
  );
  const state = EditorState.create({ doc, plugins: [history(), sourceNumbers(list)] });
  return { titles, list, state: state.apply(renumbered(state, list)) };
}

type Piece = ReturnType<typeof piece>;
const put = (one: Piece, tr: Transaction): void => {
  one.state = one.state.apply(closeHistory(tr));
};

const deeds: Record<string, (here: Piece, there: Piece, at: number) => void> = {
  remove: (here, _, at) => {
    if (here.titles.length === 0) return;
    const index = at % here.titles.length;
    here.titles.splice(index, 1);
    here.list.ids.splice(index, 1);
    put(here, renumbered(here.state, here.list));
  },
  add: (here, _, at) => {
    here.titles.push(`new ${at}`);
    here.list.ids.push(newSourceId());
  },
  undo: (here) => {
    undo(here.state, (tr) => put(here, tr));
  },
  redo: (here) => {
    redo(here.state, (tr) => put(here, tr));
  },
  type: (here, _, at) =>
    put(here, here.state.tr.insertText('x', 1 + (at % Math.max(1, Math.min(5, here.state.doc.content.size - 1))))),
  cut: (here, _, at) => {
    const from = 1 + (at % Math.max(1, here.state.doc.content.size - 2));
    put(here, here.state.tr.delete(from, Math.min(here.state.doc.content.size, from + 20)));
  },
  copy: (here, _, at) => {
    const from = at % here.state.doc.content.size;
    put(here, here.state.tr.replace(0, 0, here.state.doc.slice(from, Math.min(here.state.doc.content.size, from + 40), true)));
  },
  paste: (here, there, at) => {
    const from = at % there.state.doc.content.size;
    put(here, here.state.tr.replace(0, 0, there.state.doc.slice(from, Math.min(there.state.doc.content.size, from + 40), true)));
  },
};

test('words keep their own source, or have none, through removing, undoing, moving and pasting', () => {
  const deed = fc.tuple(fc.constantFrom(...Object.keys(deeds)), fc.nat(200), fc.boolean());
  let marked = 0;
  fc.assert(
    fc.property(fc.array(deed, { minLength: 1, maxLength: 25 }), fc.integer({ min: 1, max: 5 }), (done, count) => {
      const [a, b] = [piece('A', count), piece('B', 3)];
      for (const [name, at, swap] of done) {
        const [here, there] = swap ? [b, a] : [a, b];
        deeds[name]?.(here, there, at);
        here.state.doc.descendants((node) => {
          for (const mark of node.marks) {
            if (mark.type.name !== 'source_ref') continue;
            marked += 1;
            const title = here.titles[Number(mark.attrs['source'])];
            // A passage may have been cut short, and "x" typed into it.
            expect(title).toBeDefined();
            const words = (node.text ?? '').replaceAll('x', '').trim();
            expect(title).toContain(words);
          }
        });
      }
    }),
    { numRuns: 400 },
  );
  expect(marked).toBeGreaterThan(1000);
});

test('five sources, one passage on each: the second is removed and the text undone', () => {
  const one = piece('Title', 5);
  put(one, one.state.tr.insertText('Typed. ', 1));
  deeds['remove']?.(one, one, 1);
  deeds['undo']?.(one, one, 0);
  const rests: [string, string | undefined][] = [];
  one.state.doc.descendants((node) => {
    const mark = node.marks.find(({ type }) => type.name === 'source_ref');
    if (node.isText && node.text?.startsWith('Title')) rests.push([node.text, mark && one.titles[Number(mark.attrs['source'])]]);
  });
  const own = (nth: number): [string, string | undefined] => [`Title ${nth}`, `Title ${nth}`];
  expect(rests.filter(([words]) => words !== 'Title 1')).toEqual([own(0), own(2), own(3), own(4)]);
  expect(rests.find(([words]) => words === 'Title 1')?.[1]).toBeUndefined();
});

test('words that are pasted from another piece rest on nothing', () => {
  const [a, b] = [piece('Title', 1), piece('X', 1)];
  put(b, b.state.tr.replace(0, 0, a.state.doc.slice(0, a.state.doc.content.size)));
  const rests: string[] = [];
  b.state.doc.descendants((node) => {
    if (node.marks.some(({ type }) => type.name === 'source_ref')) rests.push(node.text ?? '');
  });
  expect(rests).toEqual(['X 0']);
});
