import { expect, test } from 'vitest';
import { refreshStale } from '@/db/derive/refresh';
import { refreshAll } from '@/db/derive/refresh-aside';
import { newsroom } from './newsroom';

/** More than a page may make again. */
const PIECES = 12;

async function stale() {
  const desk = newsroom();
  for (let piece = 0; piece < PIECES; piece += 1) await desk.submitted();
  const left = () => desk.count('SELECT count(*) FROM stale_pieces');
  expect(left()).toBe(PIECES);
  return { desk, left };
}

test('one round makes a few pieces again, however many changed', async () => {
  const { desk, left } = await stale();
  refreshStale(desk.db, desk.clock.now());
  const made = PIECES - left();
  expect(made).toBeGreaterThan(0);
  expect(made).toBeLessThanOrEqual(PIECES / 2);
});

test('a job makes all of them again, and others are served in between', async () => {
  const { desk, left } = await stale();
  const seen = new Set<number>();
  let isDone = false;
  const look = () => {
    if (isDone) return;
    seen.add(left());
    setImmediate(look);
  };
  setImmediate(look);
  await refreshAll(desk.db, desk.clock.now());
  isDone = true;
  expect(left()).toBe(0);
  expect(seen.size).toBeGreaterThan(2);
  expect(refreshStale(desk.db, desk.clock.now())).toBe(0);
});
