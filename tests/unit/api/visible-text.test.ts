import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { z } from 'zod';
import { api } from '@/lib/review/api';
import { applyPatch, emptyContent } from '@/lib/review/draft-content';
import { versionFromDraft } from '@/lib/review/version-from-draft';
import { isVisible } from '@/lib/text/visible';

/** Texts that nobody reads as words: secrets, files as they come, searches, half-typed addresses, and the exact words of a passage. */
const notWords = new Set([
  'password',
  'current',
  'token',
  'filename',
  'q',
  'cursor',
  'url',
  'exact',
  'timezone',
  'email',
  'digest',
]);
const isFile = (path: string[]) => path.at(-1) === 'text' && path.length === 2;

/** Every string of an input with its path, through objects, lists and unions. */
function strings(schema: z.core.$ZodType, path: string[]): { path: string[]; schema: z.core.$ZodType }[] {
  const { def } = schema._zod;
  const inner = def as unknown as Partial<Record<'shape' | 'element' | 'options' | 'innerType', unknown>>;
  const of = <T>(value: unknown) => value as T;
  switch (def.type) {
    case 'string':
      return [{ path, schema }];
    case 'object':
      return Object.entries(of<Record<string, z.core.$ZodType>>(inner.shape)).flatMap(([key, one]) =>
        strings(one, [...path, key]),
      );
    case 'array':
      return strings(of(inner.element), path);
    case 'union':
      return of<z.core.$ZodType[]>(inner.options).flatMap((one) => strings(one, path));
    case 'optional':
    case 'nullable':
    case 'default':
      return strings(of(inner.innerType), path);
    default:
      return [];
  }
}
const parse = (schema: z.core.$ZodType, text: string) => (schema as z.ZodType).safeParse(text);
const words = 'What a person says.';
const files = new Set(['/pieces/:id/import', '/imports', '/pieces']);
const asked = api
  .flatMap((row) => (row.input ? strings(row.input, [`${row.method} ${row.path}`]) : []))
  .filter(({ path }) => !notWords.has(path.at(-1) ?? ''))
  .filter(({ path }) => !(isFile(path) && files.has(path[0]?.split(' ')[1] ?? '')))
  .filter(({ schema }) => parse(schema, words).success);

const codes = Array.from({ length: 0x110000 }, (_, code) => code).filter(
  (code) => code !== 0 && (code < 0xd800 || code > 0xdfff),
);
const characters = (kind: RegExp) => codes.map((code) => String.fromCodePoint(code)).filter((one) => kind.test(one));
const unassigned = characters(/^[\p{Cn}\p{Co}]$/u);
const unseen = characters(/^[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\p{Zs}\p{Zl}\p{Zp}\p{Mn}\p{Mc}\p{Me}\u2800]$/u);
const oneOf = (list: string[]) => fc.nat(list.length - 1).map((at) => list[at] ?? '');
const invisible = fc
  .array(fc.oneof({ weight: 9, arbitrary: oneOf(unseen) }, oneOf(unassigned)), { minLength: 1, maxLength: 12 })
  .map((list) => list.join(''));

test('every text that the API takes from a person is found', () => {
  expect(asked.length).toBeGreaterThan(40);
  expect(asked.map(({ path }) => path.join(' '))).toEqual(
    expect.arrayContaining([
      'POST /pieces/:id/counterpoints text',
      'POST /pieces/:id/decisions reason',
      'PUT /pieces/:id/draft headline',
      'POST /setup name',
      'PUT /claims/:id/verdict evidence quote',
    ]),
  );
});

test('a text of invisible characters is no text, in every field of every address', () => {
  fc.assert(
    fc.property(fc.constantFrom(...asked), invisible, ({ path, schema }, text) => {
      const empty = parse(schema, '');
      const given = parse(schema, text);
      expect([path, given.success, given.data]).toEqual([path, empty.success, empty.data]);
    }),
    { numRuns: 3_000 },
  );
});

test('each invisible character alone is no text, and any script is', () => {
  expect([...unseen, ...unassigned].filter(isVisible)).toEqual([]);
  for (const text of ['Ω', '否', '👎', 'ア', 'ب', 'नी', 'e\u0301', '\u200f\u05d0', 'Ａ', '.', '—'])
    expect([text, isVisible(text)]).toEqual([text, true]);
});

test('a version needs a headline and a text that somebody can see, also from a draft that was kept before', () => {
  const doc = (text: string) => ({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] });
  const version = (headline: string, text: string) => {
    const made = applyPatch(emptyContent, { headline: 'H', body: doc(text) });
    if (!made.ok) throw new Error('refused');
    return versionFromDraft({
      content: { ...made.content, headline },
      contentBefore: null,
      linesBefore: null,
      earlier: [],
      older: [],
      writers: [],
      savedBy: 'author',
      before: [],
      number: 1,
      nextLine: 1,
      judgedTwins: [],
      notes: [],
      oldTexts: [],
    }).empty;
  };
  expect(version('A headline', 'A body.')).toBe(false);
  expect(version('\u200b', 'A body.')).toBe(true);
  expect(version('A headline', '\u2800\u200b')).toBe(true);
});
