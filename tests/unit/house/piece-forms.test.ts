import { expect, test } from 'vitest';
import { importsOf } from './imports-of';
import { sources } from './source-files';

const PIECE = 'app/(desk)/pieces/[id]/';
/** The one form of a piece, and the address of a link, which is written into the text and not sent. */
const FORMS = [`${PIECE}_forms/piece-form.tsx`, `${PIECE}_write/link-panel.tsx`];
const HOOK = `${PIECE}_forms/use-piece-form.ts`;
/** An act without a field sends what is fixed; what a device kept is read with a schema. Neither limits what is typed. */
const OTHER_SCHEMAS = [`${PIECE}_forms/ask-dialog.tsx`, `${PIECE}edit/kept-texts.ts`];

const files = [...sources()].filter(([file]) => file.startsWith(PIECE));

test('every form of a piece is a PieceForm', () => {
  expect(files.filter(([, text]) => /<form\b/.test(text)).map(([file]) => file)).toEqual(FORMS);
});

test('a form of a piece has no limits but those of its command', () => {
  const importing = (wanted: RegExp) =>
    files
      .filter(([file, text]) =>
        importsOf(file, text).imports.some(({ typeOnly, specifier, names }) =>
          names.some((name) => !typeOnly && wanted.test(`${specifier}#${name}`)),
        ),
      )
      .map(([file]) => file);
  expect(importing(/^react-hook-form#useForm$|^@hookform\//)).toEqual([HOOK]);
  expect(importing(/^zod#/)).toEqual(OTHER_SCHEMAS);
  const forms = files.filter(([, text]) => /\busePieceForm[<(]/.test(text));
  expect(forms.length).toBeGreaterThan(10);
  for (const [file, text] of forms) {
    if (file === HOOK) continue;
    const input = /usePieceForm(?:<\w+>)?\(([^,]+),/.exec(text)?.[1];
    expect(`${file}: ${input}`).toMatch(/input( \?\? noFields)?$/i);
  }
});
