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
