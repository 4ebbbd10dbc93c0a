import { describe, expect, test } from 'vitest';
import { codePointOffsets, codeUnitOffsets } from '@/lib/text/code-points';

describe('offsets in code points', () => {
  const text = 'a🌊b👩‍🚒c';

  test('count a surrogate pair once, and each part of an emoji of several characters', () => {
    expect(codePointOffsets(text, [0, 1, 3, 4, 6, 7, 9, 10])).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(codeUnitOffsets(text, [0, 1, 2, 3, 4, 5, 6, 7])).toEqual([0, 1, 3, 4, 6, 7, 9, 10]);
  });

  test('come in any order, with repetitions', () => {
    expect(codePointOffsets(text, [10, 0, 3, 3])).toEqual([7, 0, 2, 2]);
  });

  test('never lie inside a pair nor beyond the text', () => {
    expect(codePointOffsets(text, [2, 99, -1])).toEqual([1, 7, 0]);
    expect(codeUnitOffsets(text, [99, -1])).toEqual([10, 0]);
    expect(codePointOffsets('', [0, 5])).toEqual([0, 0]);
  });
});
