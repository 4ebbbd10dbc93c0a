import { describe, expect, test } from 'vitest';
import { anchorOf, resolve } from '@/lib/text/anchors';

const before = 'Before the flood the mayor knew of the warning. The council kept silent. Nobody was told.';
const anchor = (exact: string) => anchorOf(before, before.indexOf(exact), before.indexOf(exact) + exact.length);

describe('an anchor', () => {
  test('keeps 32 code units of context and never half a character', () => {
    expect(anchor('The council')).toEqual({
      start: 48,
      end: 59,
      exact: 'The council',
      prefix: ' the mayor knew of the warning. ',
      suffix: ' kept silent. Nobody was told.',
    });
    const text = `🏠${'x'.repeat(31)}quote${'y'.repeat(31)}🏠`;
    expect(anchorOf(text, 33, 38)).toMatchObject({ prefix: 'x'.repeat(31), exact: 'quote', suffix: 'y'.repeat(31) });
  });

  test('is exact in the same text', () => {
    expect(resolve(anchor('The council'), before, before)).toEqual({
      status: 'exact',
      start: 48,
      end: 59,
      score: 1,
      sentenceChanged: false,
    });
  });
});
