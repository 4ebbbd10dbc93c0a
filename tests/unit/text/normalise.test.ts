import { describe, expect, test } from 'vitest';
import { normalise, unusable } from '@/lib/text/normalise';

describe('normalise', () => {
  test.each([
    ['a\r\nb\rc\u2028d\u000be', 'a\nb\nc\nd\ne'],
    ['a\u00a0b\u202fc\td', 'a b c d'],
    ['e\u0301', 'é'],
    ['e\u0007\u0301', 'é'],
    ['\ufeffsoft\u00adware\u0085', 'software\n'],
    ['\u202eevil\u202c \u2066x\u2069', 'evil x'],
    ['a\uffffb\ufffe\ufdd0\u{1ffff}c', 'abc'],
    ['ߒߞߏ\u200f \u200dکتاب\u200cها 👩\u200d🚒', 'ߒߞߏ\u200f \u200dکتاب\u200cها 👩\u200d🚒'],
    ['“Quotes” – stay…', '“Quotes” – stay…'],
  ])('%j → %j', (given, expected) => {
    expect(normalise(given)).toBe(expected);
    expect(normalise(expected)).toBe(expected);
  });
});

test('unusable', () => {
  expect(unusable('fine 🏠')).toBeNull();
  expect(unusable('high \ud83c alone')).toBe('lone_surrogate');
  expect(unusable('\udfe0 low alone')).toBe('lone_surrogate');
  expect(unusable('a\u0000')).toBe('nul');
});
