import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { pathsIn } from './paths-in';

test('ARCHITECTURE.md names no path that is gone', () => {
  const paths = pathsIn(readFileSync('docs/ARCHITECTURE.md', 'utf8'));
  expect(paths.length).toBeGreaterThan(10);
  expect(paths.filter((each) => !existsSync(each))).toEqual([]);
});

test('the page is read as people read it', () => {
  const page = [
    'Writes go through `db/store.ts`; see `docs/decisions/`, not `POST /api/v1/pieces` or `next/font`.',
    '```',
    'app/            the face',
    '  (desk)/…      signed-in screens',
    '  _ui/',
    '    gate/box.tsx  what holds it up',
    'lib/',
    '  review/commands/<verb>.ts  one file to a verb',
    'proxy.ts        headers only',
    '```',
  ].join('\n');
  expect(pathsIn(page)).toEqual([
    'db/store.ts',
    'docs/decisions/',
    'app/',
    'app/(desk)/',
    'app/_ui/',
    'app/_ui/gate/box.tsx',
    'lib/',
    'lib/review/commands/',
    'proxy.ts',
  ]);
});

test('box drawing reads the same', () => {
  expect(pathsIn('```\ndb/\n├── store.ts   the only write\n└── read.ts    the only read\n```')).toEqual([
    'db/',
    'db/store.ts',
    'db/read.ts',
  ]);
});
