import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { matchWord } from '@/lib/text/match-word';
import { readable, searchable } from '@/lib/text/searchable';

describe('a word of a search', () => {
  it.each([
    ['Müller', '"Müller"*'],
    ['o’neil', '"o neil"*'],
    ['human-rights', '"human rights"*'],
    ['"NOT', '"NOT"*'],
    ['東京', '"\u200b東\u200b\u200b京\u200b"*'],
  ])('%s', (word, query) => {
    expect(matchWord(word)).toBe(query);
  });
  it.each(['', '—', '***', '"', '\u0000', '\ud800'])('is none without a letter or a digit: %j', (word) => {
    expect(matchWord(word)).toBeNull();
  });
});

test('whatever is typed, a query is one phrase', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (word) => {
      const query = matchWord(word);
      expect(query === null || /^"[\p{L}\p{N}\p{M}\p{Co} \u200b]+"\*$/u.test(query)).toBe(true);
    }),
  );
});

test('people read what was written', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...'ßẞæÆœŒþÞøØłŁđĐıséoaeltd 東́\n'.split(''))), (letters) => {
      const text = letters.join('');
      expect(readable(searchable(text))).toBe(text);
    }),
  );
  expect(readable(searchable('東京は3月 in ภาษาไทย'))).toBe('東京は3月 in ภาษาไทย');
  expect(searchable('Nothing changes: naïve, ’twas.')).toBe('Nothing changes: naïve, ’twas.');
});
