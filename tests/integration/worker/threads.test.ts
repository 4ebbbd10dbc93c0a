import { Worker } from 'node:worker_threads';
import { describe, expect, test } from 'vitest';
import { buildVersion } from '@/db/worker/build-version';
import { inWorker } from '@/db/worker/in-worker';
import { KeptThread } from '@/db/worker/kept-thread';
import { Lane } from '@/db/worker/lane';
import { threads } from '@/db/worker/threads';
import { digest } from '@/lib/record/canonical';
import { emptyContent } from '@/lib/review/draft-content';
import { bodyFromParagraphs } from '@/lib/text/body-from-paragraphs';

/** A thread that knows these tasks, as `db/worker/thread.ts` knows ours. */
const odd = `
  const { parentPort, threadId } = require('node:worker_threads');
  const tasks = {
    hang: () => { for (;;); },
    hoard: () => { const all = []; for (;;) all.push({ at: all.length }); },
    die: () => process.exit(3),
    stumble: () => { throw new RangeError('no such paragraph'); },
    later: () => { setTimeout(() => { throw new Error('afterwards'); }, 1); return 'first'; },
    which: () => threadId,
    wait: () => { Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 400); return 'waited'; },
  };
  parentPort.on('message', ({ name }) => {
    try {
      parentPort.postMessage({ kind: 'begun', thread: require('node:fs').readlinkSync('/proc/thread-self').split('/').at(-1) });
      parentPort.postMessage({ kind: 'done', output: tasks[name]() });
    } catch (error) {
      parentPort.postMessage({ kind: 'threw', error });
    }
  });`;
const start = () => new Worker(odd, { eval: true, env: {}, resourceLimits: { maxOldGenerationSizeMb: 32 } });
const call = (name: string) => ({ name, input: null, seconds: name === 'hang' ? 0.05 : name === 'wait' ? 0.1 : 30 });

describe('a thread that goes wrong', () => {
  test.each([
    ['hang', 'too_slow'],
    ['hoard', 'too_big'],
    ['die', 'crashed'],
  ])('%s: the call fails as %s, and the next one gets a new thread', async (name, why) => {
    const kept = new KeptThread(start);
    const first = await kept.call(call('which'));
    await expect(kept.call(call(name))).rejects.toMatchObject({ name: 'WorkerFailed', why });
    expect(await kept.call(call('which'))).not.toBe(first);
  });

  test('what counts is work: a call that is kept waiting for longer than it may work comes to its end', async () => {
    expect(await new KeptThread(start).call(call('wait'))).toBe('waited');
  });

  test('what a task throws is the caller’s to see, and the thread goes on', async () => {
    const kept = new KeptThread(start);
    const first = await kept.call(call('which'));
    await expect(kept.call(call('stumble'))).rejects.toThrow(RangeError);
    expect(await kept.call(call('which'))).toBe(first);
  });

  test('a thread that dies while it rests is nobody’s error', async () => {
    const kept = new KeptThread(start);
    expect(await kept.call(call('later'))).toBe('first');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(typeof (await kept.call(call('which')))).toBe('number');
  });
});

test('a lane lets so many through, the others in order, and turns away those who would wait too long', async () => {
  const lane = new Lane({ width: 1, most: 1 });
  const said: string[] = [];
  let finish = () => {};
  const first = lane.enter(() => new Promise<void>((resolve) => (finish = resolve)).then(() => said.push('first')));
  const second = lane.enter(() => Promise.resolve(said.push('second')));
  expect(lane.enter(() => Promise.resolve())).toBeNull();
  finish();
  await Promise.all([first, second]);
  expect(said).toEqual(['first', 'second']);
  expect(await lane.enter(() => Promise.resolve('room again'))).toBe('room again');
});

const draft = {
  contentBefore: null,
  judgedTwins: [],
  writers: '[]',
  linesBefore: null,
  earlier: '[]',
  older: [],
  before: '[]',
  notes: '[]',
  savedBy: 'p1',
  number: 1,
  nextLine: 1,
  oldTexts: [],
};

test('who comes when too many wait is turned away at once, and the next one is not', async () => {
  const input = { ...draft, content: JSON.stringify(emptyContent) };
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  const waiting = Array.from({ length: 21 }, () => Promise.resolve(threads().kept.lane.enter(() => held)));
  await expect(inWorker('build_version', input)).rejects.toMatchObject({ why: 'crowded' });
  release();
  await Promise.all(waiting);
  expect(await inWorker('build_version', input)).toMatchObject({ empty: true });
});

test('the answer of the thread is the answer of the function', async () => {
  const content = {
    ...emptyContent,
    headline: 'The harbour',
    body: bodyFromParagraphs(['It was closed in 1998. Nobody asked why.', 'It reopened.']),
  };
  const input = { ...draft, content: JSON.stringify(content) };
  const made = await inWorker('build_version', input);
  expect(made).toEqual(buildVersion(input));
  expect(made).toMatchObject({ digest: digest(content as never), empty: false });
});
