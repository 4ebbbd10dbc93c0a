/** A write that replaces something names what it replaces, so that nobody overwrites what they have not seen. */
import { expect, test } from 'vitest';
import { z } from 'zod';
import { api } from '@/lib/review/api';

/** Names in a body of what the writer had on screen. */
const PRECONDITIONS = ['before', 'basedOn', 'version', 'revision'];
/** Why these need none. */
const without: Record<string, string> = {
  'PATCH /me': 'one’s own, each field for itself',
  'PATCH /assignments/:id': 'a state that can be reached only from others; the same twice is already done',
  'PATCH /counterpoints/:id': 'the other of two states; the same twice is already done',
  'PUT /pieces/:id/draft': 'If-Match',
};

/** The names of an object's fields, in whichever branch of a union. */
const fields = (schema: z.ZodType | undefined): string[] =>
  schema instanceof z.ZodObject
    ? Object.keys(schema.shape)
    : schema instanceof z.ZodUnion
      ? schema.options.flatMap((one) => fields(one as z.ZodType))
      : [];

test('every PUT and PATCH names what it replaces, or needs not', () => {
  const replacing = api.filter(({ method }) => method === 'PUT' || method === 'PATCH');
  expect(replacing.length).toBeGreaterThan(7);
  const named = (one: (typeof api)[number]) => fields(one.input).some((field) => PRECONDITIONS.includes(field));
  const bare = replacing.filter((one) => !named(one)).map(({ method, path }) => `${method} ${path}`);
  expect(bare.toSorted()).toEqual(Object.keys(without).toSorted());
});
