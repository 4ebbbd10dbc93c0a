import { expect, test } from 'vitest';
import { withAll } from './with-all';

/** The tables of what is built in reader threads, and the loaders of a piece's views and of lists. */
const inThreads = [
  /^db\/read\/(?:answers|board|changes|desk|diff|live|room)\.ts$/,
  /^db\/read\/screens\//,
  /^db\/reader\/(?:built-view|exported-file|preview|reading-connection|tasks|thread)\.ts$/,
];

test('no route of the API loads what is built in a reader thread', () => {
  const main = withAll((file) => /^(?:app\/(?:api|_server)\/|instrumentation\.ts$)/.test(file));
  expect(main.has('db/reader/in-reader.ts')).toBe(true);
  expect([...main].filter((file) => inThreads.some((pattern) => pattern.test(file)))).toEqual([]);
});

test('a reader thread loads all of them, and starts no reader thread', () => {
  const thread = withAll((file) => file === 'db/reader/thread.ts');
  expect(inThreads.filter((pattern) => ![...thread].some((file) => pattern.test(file)))).toEqual([]);
  // Its bundle would hold itself.
  expect(thread.has('db/reader/start-reader.ts')).toBe(false);
});
