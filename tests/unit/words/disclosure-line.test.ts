import { expect, test } from 'vitest';
import { disclosureLine } from '@/lib/words/en/piece';

test('before the author has answered, nothing is said for them', () => {
  expect(disclosureLine('')).toBe('Disclosure still to come.');
  expect(disclosureLine('None.')).toBe('Discloses nothing.');
  expect(disclosureLine('My brother owns the boat.')).toBe('Discloses: My brother owns the boat.');
});
