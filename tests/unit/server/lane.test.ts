import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Lane } from '@/db/worker/lane';

type Step = { enter: string } | { drop: number } | { finish: true };
const people = ['Ada', 'Bo', 'Cleo'];
const steps = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ enter: fc.constantFrom(...people) }) },
    { weight: 1, arbitrary: fc.record({ drop: fc.nat(20) }) },
    { weight: 3, arbitrary: fc.constant({ finish: true } as const) },
  ),
  { maxLength: 60 },
);
const MOST = 12;
const EACH = 5;

interface Work {
  of: string;
  state: 'waits' | 'runs' | 'done' | 'dropped' | 'turned away';
  hangUp: AbortController;
  finish: () => void;
}

test('a lane lets people through in turn, begins nothing that was dropped, and loses nothing', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (all: Step[]) => {
      const lane = new Lane({ width: 1, most: MOST, mostEach: EACH });
      const works: Work[] = [];
      // Of whom work has begun, since each waiting piece of work came to the head of its own person's line.
      const overtaken = new Map<Work, string[]>();
      const waiting = () => works.filter(({ state }) => state === 'waits');
      const heads = () => people.flatMap((person) => waiting().find(({ of }) => of === person) ?? []);
      const note = () => {
        for (const head of heads()) if (!overtaken.has(head)) overtaken.set(head, []);
      };
      const enter = (of: string) => {
        const work: Work = { of, state: 'waits', hangUp: new AbortController(), finish: () => {} };
        const [total, own] = [waiting().length, waiting().filter((other) => other.of === of).length];
        const isFree = works.every(({ state }) => state !== 'runs');
        works.push(work);
        const run = () => {
          expect(work.state).toBe('waits');
          // The first of their own line, and after one piece of work of each other person at most.
          expect(waiting().find((other) => other.of === of)).toBe(work);
          work.state = 'runs';
          for (const [head, before] of overtaken) {
            if (head.state !== 'waits') continue;
            before.push(of);
            expect(new Set(before).size).toBe(before.length);
          }
          return new Promise<void>((resolve) => (work.finish = resolve)).then(() => void (work.state = 'done'));
        };
        const done = lane.enter(run, { of, signal: work.hangUp.signal });
        expect(done === null).toBe(!isFree && (total >= MOST || own >= EACH));
        if (done === null) work.state = 'turned away';
        else done.catch(() => void (work.state = work.state === 'waits' ? 'dropped' : work.state));
      };
      const settled = async () => {
        for (let turn = 0; turn < 6; turn += 1) await Promise.resolve();
        note();
      };
      for (const step of all) {
        if ('enter' in step) enter(step.enter);
        else if ('drop' in step) works[step.drop]?.hangUp.abort();
        else works.find(({ state }) => state === 'runs')?.finish();
        await settled();
      }
      for (let turn = 0; turn < works.length; turn += 1) {
        works.find(({ state }) => state === 'runs')?.finish();
        await settled();
      }
      expect(works.filter(({ state }) => state === 'waits' || state === 'runs')).toEqual([]);
      // And there is room again.
      expect(await lane.enter(() => Promise.resolve('room'))).toBe('room');
    }),
    { numRuns: 300 },
  );
});
