import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseBody } from '@/lib/text/parse-body';
import { toForm } from '@/lib/text/to-form';
import { cpuTime } from './cpu-time';

const forms = ['NFC', 'NFD', 'NFKC', 'NFKD'] as const;
const marks = fc.constantFrom('\u0301', '\u0323', '\u0344', '\uFF9E', '\u3099');
const letters = fc.constantFrom('e', 'é', 'か', 'ｶ', '\u1100', '\u1161', ' ', '한');

describe.each(forms)('%s', (form) => {
  test('is the runtime’s own, as long as no letter has more than 30 marks', () => {
    const word = fc.tuple(letters, fc.array(marks, { maxLength: 10 })).map(([letter, on]) => letter + on.join(''));
    fc.assert(
      fc.property(fc.array(word), (words) => {
        expect(toForm(words.join(''), form)).toBe(words.join('').normalize(form));
      }),
    );
  });

  test('made twice is made once', () => {
    const word = fc.tuple(letters, fc.array(marks, { maxLength: 80 })).map(([letter, on]) => letter + on.join(''));
    fc.assert(
      fc.property(fc.array(word), (words) => {
        const once = toForm(words.join(''), form);
        expect(toForm(once, form)).toBe(once);
      }),
    );
  });

  test.each([['\u0301\u0323'], ['\u0301\uFF9E']])('costs no more for many marks: %j', (run) => {
    expect(cpuTime(() => toForm(`e${run.repeat(200_000)}`, form))).toBeLessThan(1000);
  });
});

test('the marks of a body, in one leaf or in many, cost no more than their number', () => {
  const leaf = (text: string, at: number) => ({ type: 'text', text, marks: at % 2 === 0 ? [{ type: 'bold' }] : [] });
  const body = (texts: string[]) => ({ type: 'doc', content: [{ type: 'paragraph', content: texts.map(leaf) }] });
  const one = body([`e${'\u0301\u0323'.repeat(100_000)}`]);
  const many = body(['e', ...Array.from({ length: 8_000 }, () => '\u0301\u0323'.repeat(12))]);
  for (const each of [one, many]) expect(cpuTime(() => expect(parseBody(each).ok).toBe(true))).toBeLessThan(3000);
});
