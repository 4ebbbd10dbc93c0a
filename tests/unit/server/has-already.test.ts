import { expect, test } from 'vitest';
import { hasAlready } from '@/app/_server/has-already';

const asked = (value?: string) => new Headers(value === undefined ? {} : { 'if-none-match': value });

test.each([
  ['W/"a"', 'W/"a"', true],
  ['"a"', 'W/"a"', true],
  ['W/"a"', '"a"', true],
  ['"b", W/"a"', '"a"', true],
  ['*', '"a"', true],
  ['"b"', '"a"', false],
  ['a', '"a"', false],
  ['', '"a"', false],
  [undefined, '"a"', false],
])('If-None-Match %s, tag %s: %s', (value, tag, known) => {
  expect(hasAlready(asked(value), tag)).toBe(known);
});
