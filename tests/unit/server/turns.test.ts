import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { turns } from '@/scripts/steps/turns.mjs';

test('of those that come at once each begins in its own turn of the event loop, first come first served', async () => {
  const mine = turns();
  const order: string[] = [];
  const others = async () => {
    for (let at = 0; at < 4; at += 1) {
      await turn();
      order.push('other');
    }
  };
  const request = async (name: string) => {
    await mine();
    order.push(name);
  };
  await Promise.all([request('a'), request('b'), request('c'), others()]);
  expect(order).toEqual(['a', 'other', 'b', 'other', 'c', 'other', 'other']);
});

test('who comes while another begins, and who comes to an empty line, has a turn as well', async () => {
  const mine = turns();
  const order: string[] = [];
  await mine();
  const late = mine().then(() => order.push('late'));
  await mine();
  order.push('last');
  await late;
  await mine();
  expect(order).toEqual(['late', 'last']);
});
