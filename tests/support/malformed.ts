import fc from 'fast-check';

type Json = Record<string, unknown>;
export interface Operation {
  method: string;
  /** Below `/api/v1`, with `{name}` for what the address carries. */
  path: string;
  body: Json | null;
  query: string[];
  responses: Record<string, { content?: Json }>;
}
export interface MalformedRequest {
  operation: Operation;
  address: string;
  headers: Record<string, string>;
  raw: string | Uint8Array<ArrayBuffer> | undefined;
}

/** Every operation of an OpenAPI document. */
export function operationsOf(document: Json): Operation[] {
  const paths = document['paths'] as Record<string, Record<string, Json>>;
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => {
      const content = (operation['requestBody'] as { content: Record<string, { schema: Json }> } | undefined)?.content;
      const parameters = operation['parameters'] as { name: string; in: string }[];
      return {
        method: method.toUpperCase(),
        path,
        body: content?.['application/json']?.schema ?? null,
        query: parameters.filter((one) => one.in === 'query').map(({ name }) => name),
        responses: operation['responses'] as Operation['responses'],
      };
    }),
  );
}

const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
const texts = [
  '',
  ' ',
  '\u0000',
  '\ud800',
  '\u202e',
  '\u200b',
  'é'.normalize('NFD'),
  '👩‍👩‍👧',
  'a'.repeat(5_000),
  `e${'\u0301\u0323'.repeat(20_000)}`,
  "' OR 1=1 --",
  '<script>alert(1)</script>',
  '../../etc/passwd',
  '__proto__',
  'constructor',
  '2026-02-30T25:61:00.000Z',
  'javascript:alert(1)',
  'https://',
  'x@y',
  'null',
];
const numbers = [0, -0, -1, 1.5, 1e308, -1e308, 2 ** 31, 2 ** 53 + 2, 1e-7];
/** What no field expects; some of it is right for some. */
const junk: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(null, true, false, [], {}, [[]], [null], { __proto__: null }, { length: 1e9 }, ...texts, ...numbers),
  fc.constantFrom(1, 90, 150).map((depth) => JSON.parse(nested(depth)) as unknown),
  fc.json({ maxDepth: 3 }).map((text) => JSON.parse(text) as unknown),
  fc.string({ unit: 'binary', maxLength: 50 }),
);

/** A value that this JSON Schema takes, or nearly: where several would do, any of them. `known`: ids of things that there are. */
function valueOf(schema: Json, known: readonly string[]): fc.Arbitrary<unknown> {
  const options = (schema['anyOf'] ?? schema['oneOf']) as Json[] | undefined;
  if (options) return fc.oneof(...options.map((one) => valueOf(one, known)));
  if ('const' in schema) return fc.constant(schema['const']);
  if (Array.isArray(schema['enum'])) return fc.constantFrom<unknown>(...(schema['enum'] as unknown[]));
  switch (schema['type']) {
    case 'object': {
      const properties = (schema['properties'] ?? {}) as Record<string, Json>;
      const required = (schema['required'] ?? []) as string[];
      const fields = Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, valueOf(one, known)]));
      return fc.record(fields, { requiredKeys: required.filter((name) => name in fields) });
    }
    case 'array': {
      const items = (schema['items'] ?? {}) as Json;
      const minLength = Number(schema['minItems'] ?? 0);
      return fc.array(valueOf(items, known), { minLength, maxLength: Math.max(minLength, 3) });
    }
    case 'integer':
      return fc.integer({ min: -1, max: 5 });
    case 'number':
      return fc.double({ min: -1, max: 5, noNaN: true });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'string':
      return fc.constantFrom(
        ...known,
        'a'.repeat(64),
        'some words that are long enough',
        'somebody@quay.example',
        'https://quay.example/page',
        '2099-01-01T00:00:00.000Z',
        'security',
        'Europe/Paris',
      );
    default:
      return junk;
  }
}

/** The same value with one thing in it replaced, taken out, added or repeated. */
const damaged = (value: unknown): fc.Arbitrary<unknown> => {
  if (Array.isArray(value))
    return fc.oneof(
      junk,
      junk.map((more) => [...value, more]),
      fc.constant(Array.from({ length: 300 }, () => (value as unknown[])[0] ?? null)),
      ...value.map((item, at) => damaged(item).map((other) => value.with(at, other))),
    );
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value);
    return fc.oneof(
      junk,
      fc
        .tuple(fc.constantFrom('role', 'id', '__proto__', 'toString', ''), junk)
        .map(([name, more]) => ({ ...value, [name]: more })),
      ...fields.map(([name]) => fc.constant(Object.fromEntries(fields.filter(([other]) => other !== name)))),
      ...fields.map(([name, field]) => damaged(field).map((other) => ({ ...value, [name]: other }))),
    );
  }
  return junk;
};

const bytes = (...list: number[]) => new Uint8Array(list);
/** Bodies that are no JSON, or no body. */
const rawBodies: (string | Uint8Array<ArrayBuffer> | undefined)[] = [
  undefined,
  '',
  '{',
  '{"a":1,}',
  'NaN',
  'undefined',
  '\ufeff{}',
  '{}{}',
  '{"a":1,"a":2}',
  nested(5_000),
  `{"x":${'[{"y":'.repeat(2_000)}`,
  `"${'a'.repeat(4_000_000)}"`,
  '\u0000',
  bytes(0xff, 0xfe, 0x7b, 0x7d),
  bytes(0x80),
  bytes(0x1f, 0x8b, 0x08, 0x00),
];
const pathParts = [
  'x',
  '..',
  '%00',
  '%',
  'ä',
  ':id',
  '0',
  '-1',
  '1',
  '2',
  '1.5',
  '1e3',
  'NaN',
  '99999999999999999999',
  'a'.repeat(3_000),
  "'; --",
  '__proto__',
];
const headerSets: Record<string, string>[] = [
  {},
  { 'content-type': 'text/plain' },
  { 'content-type': 'application/json; charset=utf-16' },
  { 'content-type': 'multipart/form-data' },
  { 'content-type': 'multipart/form-data; boundary=x' },
  { 'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  { 'content-type': ';;' },
  { 'content-length': '-1' },
  { 'content-length': '99999999999' },
  { 'content-encoding': 'gzip' },
  { 'idempotency-key': '' },
  { 'idempotency-key': 'a'.repeat(201) },
  { 'idempotency-key': 'one two' },
  { 'if-match': '*' },
  { 'if-match': '"1"' },
  { 'if-match': '"99999999999999999999"' },
  { 'if-match': 'W/"1", "2"' },
  { authorization: 'Bearer' },
  { authorization: 'Basic eDp5' },
  { cookie: 'next-auth.session-token=x' },
  { cookie: '=;;=' },
  { accept: 'text/html' },
  { range: 'bytes=0-1' },
  { origin: 'null', 'sec-fetch-site': '' },
];

/** Ids of things that there are, by the first word of the addresses that name them; `other`: what bodies name besides. */
export type Known = Record<string, string[]>;

/** One operation asked for wrongly, in body, address, query or headers; now and then rightly. */
export function malformedRequests(operations: readonly Operation[], things: Known): fc.Arbitrary<MalformedRequest> {
  const known = Object.values(things).flat();
  const raw = (operation: Operation): fc.Arbitrary<MalformedRequest['raw']> => {
    if (operation.method === 'GET') return fc.constant(undefined);
    const right = valueOf(operation.body ?? { type: 'object' }, known);
    const json = (value: unknown) => JSON.stringify(value);
    return fc.oneof(
      { weight: 4, arbitrary: right.chain((value) => damaged(value)).map(json) },
      { weight: 1, arbitrary: right.map(json) },
      { weight: 1, arbitrary: fc.constantFrom(...rawBodies) },
    );
  };
  const address = (operation: Operation) => {
    const parts = [...operation.path.matchAll(/\{\w+\}/g)].map(() =>
      fc.oneof(
        { weight: 3, arbitrary: fc.constantFrom(...(things[operation.path.split('/')[1] ?? ''] ?? []), '1') },
        { weight: 1, arbitrary: fc.constantFrom(...pathParts) },
      ),
    );
    const query = fc.array(
      fc.tuple(fc.constantFrom(...operation.query, 'unknown'), fc.constantFrom(...texts, ...numbers.map(String), 'md')),
      {
        maxLength: 3,
      },
    );
    return fc.tuple(fc.tuple(...parts), query).map(([names, pairs]) => {
      const path = names.reduce((so, name) => so.replace(/\{\w+\}/, () => encodeURIComponent(name)), operation.path);
      const search = new URLSearchParams(pairs.map(([name, value]): [string, string] => [name, value.toWellFormed()])).toString();
      return search === '' ? path : `${path}?${search}`;
    });
  };
  return fc.constantFrom(...operations).chain((operation) =>
    fc.record({
      operation: fc.constant(operation),
      address: address(operation),
      headers: fc.constantFrom(...headerSets),
      raw: raw(operation),
    }),
  );
}
