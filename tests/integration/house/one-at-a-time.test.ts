import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { testFolder } from '@/tests/support/database';
import { runEntry } from '@/tests/support/entry';

const step = pathToFileURL(path.resolve('scripts/steps/one-at-a-time.mjs')).href;
/** A start that writes when it begins and ends its work on the folder, which takes it half a second. */
const work = (folder: string, ms: number) => [
  '--input-type=module',
  '--eval',
  `import { appendFileSync } from 'node:fs';
   import { setTimeout as pause } from 'node:timers/promises';
   import { oneAtATime } from '${step}';
   const say = (word) => appendFileSync(${JSON.stringify(path.join(folder, 'story'))}, word + ' ');
   await oneAtATime(async () => { say('begin'); await pause(${ms}); say('end'); }, { folder: ${JSON.stringify(folder)}, leftAfterMs: 3000 });`,
];
const story = (folder: string) => readFileSync(path.join(folder, 'story'), 'utf8').trim().split(' ');

test('of five starts at once each waits for the one before, and all but the first say so', async () => {
  const folder = testFolder();
  const ended = await Promise.all(Array.from({ length: 5 }, () => runEntry(work(folder, 500), {})));
  expect(ended.map(({ code }) => code)).toEqual([0, 0, 0, 0, 0]);
  expect(story(folder)).toEqual(Array.from({ length: 5 }, () => ['begin', 'end']).flat());
  expect(ended.filter(({ said }) => said.includes('waiting until it has finished'))).toHaveLength(4);
  expect(existsSync(path.join(folder, 'start-lock'))).toBe(false);
});

test('a start that takes longer than a lock is kept for still holds it; one that was killed holds nobody up for long', async () => {
  const folder = testFolder();
  await Promise.all([runEntry(work(folder, 5_000), {}), runEntry(work(folder, 10), {})]);
  expect(story(folder)).toEqual(['begin', 'end', 'begin', 'end']);
  // What a start leaves that was killed.
  writeFileSync(path.join(folder, 'start-lock'), 'of a start that is gone');
  const next = await Promise.all([runEntry(work(folder, 300), {}), runEntry(work(folder, 300), {})]);
  expect(next.map(({ code }) => code)).toEqual([0, 0]);
  expect(story(folder).slice(4)).toEqual(['begin', 'end', 'begin', 'end']);
});

test('what a start does under its lock may ask for the same lock, and the lock stands until all of it has ended', async () => {
  const folder = testFolder();
  const nested = work(folder, 300).map((part) =>
    part.replace(
      "say('begin');",
      `say('begin'); await oneAtATime(async () => say('inside'), { folder: ${JSON.stringify(folder)} });`,
    ),
  );
  await Promise.all([runEntry(nested, {}), runEntry(nested, {})]);
  expect(story(folder)).toEqual(['begin', 'inside', 'end', 'begin', 'inside', 'end']);
});
