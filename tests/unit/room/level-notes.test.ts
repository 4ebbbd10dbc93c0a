import { describe, expect, test } from 'vitest';
import { layOutMargin, type MarginItem } from '@/app/(desk)/pieces/[id]/_reading/margin-layout';

const note = (id: string, wanted: number, height = 100): MarginItem => ({ id, wanted, height, head: 40 });
const set = { gap: 20, least: 0 };
const tops = (notes: MarginItem[], selected: string | null, least = 0) =>
  Object.fromEntries(layOutMargin(notes, { ...set, least, selected }).map(({ id, top }) => [id, top]));

describe('notes level with their passages', () => {
  test('each stands at its passage where there is room', () => {
    expect(tops([note('a', 10), note('b', 300)], null)).toEqual({ a: 10, b: 300 });
  });

  test('without a selection, what has no room moves down', () => {
    expect(tops([note('a', 10), note('b', 50), note('c', 60)], null)).toEqual({ a: 10, b: 130, c: 250 });
  });

  test('the selected one is exactly at its passage; the one above is pushed up, the one below down', () => {
    expect(tops([note('a', 250), note('b', 300), note('c', 320)], 'b')).toEqual({ a: 180, b: 300, c: 420 });
  });

  test('what does not fit above shrinks to its head, the furthest first', () => {
    const placed = layOutMargin([note('a', 0), note('b', 100), note('c', 200)], { ...set, selected: 'c' });
    expect(placed.map(({ id, shrunk }) => [id, shrunk])).toEqual([
      ['a', true],
      ['b', false],
      ['c', false],
    ]);
    expect(placed.map(({ top }) => top)).toEqual([0, 80, 200]);
  });

  test('nothing stands above the beginning of the margin, or on another', () => {
    const notes = [note('a', 0), note('b', 5), note('c', 8), note('d', 10), note('e', 12)];
    for (const selected of [null, ...notes.map(({ id }) => id)]) {
      const placed = layOutMargin(notes, { ...set, least: 90, selected });
      let floor = 90;
      for (const { id, top, shrunk } of placed) {
        expect(top, `${id} with ${selected}`).toBeGreaterThanOrEqual(floor);
        floor = top + (shrunk ? 40 : 100) + 20;
      }
    }
  });
});
