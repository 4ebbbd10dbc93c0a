import { describe, expect, test } from 'vitest';
import { fold } from '@/lib/text/fold';
import { keepSpans, knownSentences } from '@/lib/text/keep-spans';
import { normalise } from '@/lib/text/normalise';
import { sentenceSpans } from '@/lib/text/sentence-spans';
import { cpuTime } from './cpu-time';

const long = 50_000;
const hostile: [string, string][] = [
  ['quotation marks', '"'.repeat(long)],
  ['closing marks behind a full stop', `Yes.${'”'.repeat(long)} 5`],
  ['brackets', `Yes.${'['.repeat(long)}`],
  ['white space', `Yes.${' '.repeat(long)}5`],
  ['white space and marks', '. " '.repeat(long / 4)],
  ['initials', 'A. '.repeat(long / 3)],
  ['marks of notes', `Yes.${'[1]'.repeat(long / 3)}`],
  ['small letters with stops', 'a.b.'.repeat(long / 4)],
  ['Japanese marks', `はい。${'「'.repeat(long)}`],
  ['tags', '\u{E0061}'.repeat(long)],
  ['joiners', '\u200D'.repeat(long)],
  ['selectors', '\uFE0F'.repeat(long)],
  ['marks on one letter', `e${'\u0301\u0323'.repeat(4 * long)}`],
  ['marks and joiners on one letter', `e${'\u0301\u200D\u0323\u00AD'.repeat(long)}`],
];

describe('a hostile text costs no more than a long one', () => {
  test.each(hostile)('%s', (_, text) => {
    expect(cpuTime(() => sentenceSpans(normalise(text), 'de'))).toBeLessThan(3000);
    expect(cpuTime(() => fold(text))).toBeLessThan(3000);
  });

  test('a block that is one stored sentence many times over', () => {
    const block = 'a '.repeat(long).trim();
    const known = knownSentences(['a', 'a a', 'a a a']);
    expect(cpuTime(() => keepSpans(block, [{ start: 0, end: block.length }], known))).toBeLessThan(3000);
  });
});
