import { expect, test } from 'vitest';
import type { Change } from '@/lib/review/difference';
import { repeatsWithheld } from '@/lib/review/repeats-withheld';

const change = (...removed: string[]): Change[] => [
  {
    kind: 'changed',
    before: [0],
    after: [0],
    parts: [{ kind: 'same', text: 'She lives ' }, ...removed.map((text) => ({ kind: 'removed' as const, text }))],
  },
];

test.each([
  ['We took out that she lives at Sund 12.', true],
  ['We took out that she lives AT  “Sund” 12.', true],
  ['We took an address out.', false],
  ['We took out where the sundial stands.', false],
])('a notice: %s', (notice, repeats) => {
  expect(repeatsWithheld(notice, change('at Sund 12.'), 'She lives near the quay.')).toBe(repeats);
});

test('what the corrected text still says may be said', () => {
  expect(repeatsWithheld('We changed a line about the quay.', change('the quay'), 'Nobody closed the quay.')).toBe(false);
});

test('a letter or two are no words', () => {
  expect(repeatsWithheld('It is a pity.', change('a'), 'Nobody closed it.')).toBe(false);
});

test.each([
  ['Mayor Ilse Torvald', 'We named Torvald, first name Ilse.', 'The mayor promised.'],
  ['Mayor Ilse Torvald', 'We took out Torvald’s name.', 'The mayor promised.'],
  ['of the mayor, Li Wu,', 'We named Li Wu.', 'It is his.'],
  ['in house 7', 'It was number 7.', 'She lives there.'],
  ['市长王小明说', '我们写了小明的名字。', '市长说。'],
  ['the Sund road', 'It was the Sund road.', 'The road. The Sund.'],
])('a part of what is taken out: %s', (removed, notice, corrected) => {
  expect(repeatsWithheld(notice, change(removed), corrected)).toBe(true);
  expect(repeatsWithheld(notice, change(removed), `${corrected} ${notice}`)).toBe(false);
});
