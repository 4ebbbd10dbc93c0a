import { expect, test } from 'vitest';
import { alignKeys } from '@/lib/text/align-keys';

const align = (before: string, after: string) =>
  alignKeys(before.split(''), after.split(''))
    .map(([i, j]) => `${i}${j}`)
    .join(' ');

test.each([
  ['abc', 'abc', '00 11 22'],
  ['abc', 'axc', '00 22'],
  ['abcd', 'bcda', '10 21 32'],
  ['aab', 'ab', '00 21'],
  ['xaxbx', 'xbx', '00 31 42'],
  ['', 'abc', ''],
  ['abc', '', ''],
  ['aaaa', 'aa', '00 11'],
  ['abab', 'baba', '10 21 32'],
])('%s → %s', (before, after, pairs) => expect(align(before, after)).toBe(pairs));
