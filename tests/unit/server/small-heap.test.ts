import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';

/** The largest that a heap of 40 MB that stay becomes, beside lists that live long enough to become old. In one thread, so that a busy machine changes nothing. */
function largestHeap(before: string): number {
  const work = `${before}
    const stays = Array.from({ length: 300_000 }, (_, at) => ({ at, text: [at, at, at] }));
    let [largest, passing] = [0, []];
    for (let turn = 0; turn < 6_000_000; turn += 1) {
      passing.push([turn, turn]);
      if (passing.length === 400_000) passing = [];
      if (turn % 50_000 === 0) largest = Math.max(largest, process.memoryUsage().heapTotal);
    }
    console.log(stays.length > 0 ? largest : 0);`;
  return Number(
    execFileSync(process.execPath, ['--single-threaded-gc', '--input-type=module', '--eval', work], { encoding: 'utf8' }),
  );
}

test('this V8 keeps a heap smaller when it is told so while it runs', () => {
  const told = largestHeap("(await import('./scripts/steps/small-heap.mjs')).keepHeapSmall();");
  expect(told).toBeGreaterThan(0);
  expect(told).toBeLessThan(0.9 * largestHeap(''));
});
