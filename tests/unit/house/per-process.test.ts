import { expect, test } from 'vitest';
import { sources } from './source-files';

/** What the server in front, which loads no TypeScript, is offered. */
const offered = 'lib/offered.mjs';

test('what there is once in a process is kept in one way', () => {
  const ours = [...sources()].filter(([file]) => /^(?:app|db|lib)\/.*\.(?:tsx?|mjs)$/.test(file));
  const found = ours.flatMap(([file, text]) => (/Symbol\.for\(['"`]counterpoint/.test(text) ? [file] : []));
  expect(found.toSorted()).toEqual(['db/per-process.ts', offered]);
});
