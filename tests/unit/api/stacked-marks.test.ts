/** Whatever is sent into a field of text, no work is done on it that grows faster than the text. */
import { afterEach, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { readJson } from '@/app/_server/read-json';
import { api } from '@/lib/review/api';
import { signInInput } from '@/lib/review/outside';

const STACKED = `e${'\u0301\u0323'.repeat(100_000)}`;
const LONG = 'e\u0301'.repeat(500_000);
/** Texts of whole files: understood in a thread. */
const files = ['POST /pieces: text', 'POST /pieces/:id/import: text', 'POST /imports: text'];

/** Every schema of text inside a schema, with the way to it. */
function texts(schema: unknown, at: string): [string, z.ZodType][] {
  if (schema instanceof z.ZodString || schema instanceof z.ZodStringFormat) return [[at, schema]];
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape).flatMap(([name, inside]) => texts(inside, `${at}${at.endsWith(': ') ? '' : '.'}${name}`));
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => texts(option, at));
  if (schema instanceof z.ZodArray) return texts(schema.element, at);
  if (schema instanceof z.ZodRecord) return [...texts(schema.keyType, at), ...texts(schema.valueType, at)];
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault)
    return texts(schema.unwrap(), at);
  if (schema instanceof z.ZodPipe) return [...texts(schema.in, at), ...texts(schema.out, at)];
  if (schema instanceof z.ZodEnum || schema instanceof z.ZodLiteral || schema instanceof z.ZodNumber) return [];
  if (schema instanceof z.ZodBoolean || schema instanceof z.ZodNull || schema instanceof z.ZodUnknown) return [];
  if (schema === undefined) return [];
  throw new Error(`No way into ${String((schema as z.ZodType).constructor.name)} at ${at}`);
}

const fields = [
  ...api.flatMap(({ method, path, input, query }) => [input, query].flatMap((each) => texts(each, `${method} ${path}: `))),
  ...texts(signInInput, 'sign in: '),
];

/** Lengths of the texts that were put into a normal form. */
function normalised(): number[] {
  const lengths: number[] = [];
  vi.spyOn(String.prototype, 'normalize').mockImplementation(function (this: string, form) {
    if (this.length > 4) lengths.push(this.length);
    return form === undefined ? '' : String(this);
  });
  return lengths;
}
afterEach(() => vi.restoreAllMocks());

test('every field refuses a long text before it is put into a normal form', () => {
  expect(fields.length).toBeGreaterThan(60);
  const taken = new Set<string>();
  for (const [at, schema] of fields)
    for (const text of [STACKED, LONG]) {
      const lengths = normalised();
      if (schema.safeParse(text).success) taken.add(at);
      expect([at, lengths]).toEqual([at, []]);
      vi.restoreAllMocks();
    }
  expect([...taken].toSorted()).toEqual(files.toSorted());
});

test.each([
  ['a field', { disclosure: STACKED }, '/disclosure'],
  ['a text inside', { sources: [{ title: STACKED }] }, '/sources/0/title'],
  ['a leaf of the body', { body: { content: [{ text: STACKED }] } }, '/body/content/0/text'],
  ['the text of a file', { filename: 'a.md', text: STACKED }, '/text'],
  ['a name of a field', { a: { [STACKED]: '' } }, '/a'],
])('a body with a run of marks is refused, and told where: %s', async (_, value, field) => {
  const lengths = normalised();
  const headers = { 'content-type': 'application/json' };
  const read = await readJson(new Request('http://a.example', { method: 'POST', headers, body: JSON.stringify(value) }));
  expect(lengths).toEqual([]);
  expect(read.ok).toBe(false);
  if (read.ok) return;
  expect(read.response.status).toBe(400);
  expect(await read.response.json()).toMatchObject({ fields: [{ field, why: expect.stringContaining('30 marks') as string }] });
});
