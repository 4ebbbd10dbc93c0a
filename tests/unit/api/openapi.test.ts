import { expect, test } from 'vitest';
import { api } from '@/lib/review/api';
import { openapi } from '@/lib/review/openapi';

const document = openapi('http://localhost:3000');

test('every row of the table is an operation', () => {
  const paths = document.paths as Record<string, Record<string, { operationId: string }>>;
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect(operations.toSorted()).toEqual(
    api.map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`).toSorted(),
  );
  const ids = Object.values(paths).flatMap((methods) => Object.values(methods).map((one) => one.operationId));
  expect(new Set(ids).size).toBe(ids.length);
});

test('inputs are closed: an extra field is an error in the document too', () => {
  const schema = JSON.stringify((document.paths as Record<string, unknown>)['/pieces/{id}/consents']);
  expect(schema).toContain('"additionalProperties":false');
  expect(schema).toContain('"required":["version","digest"]');
});

test('it is plain JSON', () => {
  expect(JSON.parse(JSON.stringify(document))).toEqual(document);
});
