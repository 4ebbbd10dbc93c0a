import { describe, expect, test } from 'vitest';
import { hasStackedMarks, normalise, unusable } from '@/lib/text/normalise';

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

test.each([
  ['Vietnamese, decomposed', 'tie\u0302\u0301ng Vie\u0323\u0302t', false],
  ['Hindi, Thai, Tibetan', 'हिन्दी ภาษาไทย བོད་སྐད་', false],
  ['as many as Unicode allows', `e${'\u0301'.repeat(30)}`, false],
  ['one more', `e${'\u0301'.repeat(31)}`, true],
  ['one more, with unseen characters between them', `e${'\u0301\u200B\u00AD\u0007'.repeat(31)}`, true],
  ['unseen characters alone', '\u200C\u034F\u00AD'.repeat(500), false],
])('more marks on one letter than any writing has: %s', (_, text, expected) => {
  expect(hasStackedMarks(text)).toBe(expected);
});
