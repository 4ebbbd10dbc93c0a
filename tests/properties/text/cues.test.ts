import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CuePatterns } from '@/lib/text/cue-patterns';
import { cues } from '@/lib/text/cues';
import { cuePatternsOf } from '@/lib/text/language-patterns';
import { cpuTime } from '@/tests/unit/text/cpu-time';

const numRuns = Number(process.env['CP_RUNS'] ?? 200);

/** Where a sentence is a quotation, said with patterns that look back and forth: the meaning, at any price. */
function isQuotation(text: string): boolean {
  if (/[“«"„]\s*[^“”«»"„]*[\p{L}\p{N}][^“”«»"„]*\s[^“”«»"„]*[\p{L}\p{N}][^“”«»"„]*[”»"“]/u.test(text)) return true;
  if (/[“«][^”»]*\s[^”»]*$/u.test(text) || /^[^“«]*\s[^“«]*[”»]/u.test(text)) return true;
  return (text.match(/"/g)?.length ?? 0) % 2 === 1;
}

test('a quotation is found in one pass where slow patterns find it', () => {
  const parts = fc.array(fc.constantFrom('“', '”', '«', '»', '"', '„', ' ', 'a', 'be', '.', '\u00a0'), { maxLength: 14 });
  fc.assert(
    fc.property(parts, (text) => {
      expect(cues(text.join(''), 'und').includes('quotation')).toBe(isQuotation(text.join('')));
    }),
    { numRuns: numRuns * 20 },
  );
});

test.each(['en', 'fr'])('nothing in a cue of %s repeats without a bound', (language) => {
  const patterns = Object.values(cuePatternsOf(language) as CuePatterns).filter((pattern) => pattern instanceof RegExp);
  expect(patterns.length).toBeGreaterThan(8);
  // Outside of character classes; `\+` and the like do not stand in them.
  for (const { source } of patterns) expect(source.replace(/\[(?:\\.|[^\]])*\]/g, 'x')).not.toMatch(/[*+]|\{\d+,\}/);
});

/** Words that patterns begin with, and what they repeat. */
const pieces = fc.constantFrom(
  '“',
  '”',
  '"',
  '«',
  '»',
  '„',
  ' ',
  '\n',
  '\u00a0',
  'a',
  'word',
  'some',
  'critics of',
  'the most',
  'the',
  'do',
  'is',
  'not',
  '1',
  '1.',
  '1,000',
  '5',
  '%',
  '-',
  "'s",
  'May',
  'of',
  'in',
  'les',
  'plus',
  'de',
  "qu'",
  'on',
  'was',
  'critics',
  'people',
  'said',
  'par',
  'été',
  'é',
  '.',
  '’',
  'half',
  'second-',
  'x',
  'a b',
  '😀',
);
test('a sentence of any repetition takes time that grows with its length and no faster', () => {
  // At most so long as is looked at; ten of them at once, since one takes less than the clock can tell.
  fc.assert(
    fc.property(
      fc.array(pieces, { minLength: 1, maxLength: 3 }),
      pieces,
      fc.constantFrom('en', 'fr', 'ar'),
      (unit, start, language) => {
        const text = start + unit.join('').repeat(3000);
        cues(text, language);
        expect(cpuTime(() => cues(text, language))).toBeLessThan(100);
      },
    ),
    { numRuns },
  );
});
