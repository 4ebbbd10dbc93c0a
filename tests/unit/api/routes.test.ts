import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { api } from '@/lib/review/api';

const root = path.resolve('app/api/v1');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('route.ts') && !file.includes('[...'),
);

/** The methods that a route file really serves: the keys of what it hands to `methods`. */
function served(file: string): string[] {
  const source = readFileSync(path.join(root, file), 'utf8');
  const handlers = source.slice(source.indexOf('= methods('));
  const address = `/${path
    .dirname(file)
    .replaceAll('\\', '/')
    .replaceAll(/\[(\w+)\]/g, ':$1')}`;
  return [...handlers.matchAll(/\b(GET|POST|PUT|PATCH|DELETE)\b\s*[:,}]/g)].map(([, method]) => `${method} ${address}`);
}

test('every route file is in the table, and every row of the table has its route', () => {
  expect(files.flatMap(served).toSorted()).toEqual(api.map(({ method, path: address }) => `${method} ${address}`).toSorted());
});

test('no route file does more than name what it serves', () => {
  const long = files.filter((file) => readFileSync(path.join(root, file), 'utf8').split('\n').length > 30);
  expect(long).toEqual([]);
});
