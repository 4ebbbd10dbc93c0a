import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fingerprint } from '@/lib/text/fingerprint';
import { normalise } from '@/lib/text/normalise';
import { withoutZeroWidth } from '@/lib/text/zero-width';

/** What nobody sees between two letters that do not join. */
const unseen = [
  0x34f, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x61c, 0x2060, 0x2063, 0x206c, 0xfe0e, 0xfe0f, 0xfff9, 0xe0061, 0xe0100, 0x180b,
].map((code) => String.fromCodePoint(code));

describe('characters of no width', () => {
  test('the sentence that once changed unseen is the one that it was', () => {
    const { v1, v2 } = JSON.parse(readFileSync(new URL('../../fixtures/cases/invisible-zwsp.json', import.meta.url), 'utf8'));
    expect(v2).not.toBe(v1);
    expect(normalise(v2)).toBe(v1);
    expect(fingerprint(v2)).toBe(fingerprint(v1));
  });

  test('put anywhere into a text whose letters do not join, they go', () => {
    const text = 'The general — “Łódź”, Кыїв, 首相 — did not sign 12 %.';
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(text.length), fc.constantFrom(...unseen)), { minLength: 1, maxLength: 6 }), (put) => {
        const letters = Array.from(text);
        for (const [at, sign] of put) letters.splice(at, 0, sign);
        // A selector behind a figure or a Chinese character may choose a form of it.
        const hostile = letters
          .join('')
          .replace(/(?<=[\p{Emoji}\p{Script=Han}][\p{Default_Ignorable_Code_Point}\uFFF9]*)[\uFE0E\uFE0F\u{E0100}]/gu, '');
        expect(normalise(hostile)).toBe(text);
        expect(fingerprint(hostile)).toBe(fingerprint(text));
      }),
    );
  });

  test.each([
    ['Persian', 'می‌خواهم کتاب‌ها'],
    ['Arabic, an initial form', 'ه‍ ‍کتاب'],
    ['Hindi', 'क्‍ष क्‌ष'],
    ['Sinhala', 'ශ්‍රී'],
    ['emoji', '👩‍🚒 👨‍👩‍👧 🏴󠁧󠁢󠁳󠁣󠁴󠁿 ❤️‍🔥 ☎️ 1️⃣ 👩🏽‍🚒'],
    ['marks of direction beside letters from the right', 'C++‏ لغة'],
    ['N’Ko', 'ߞߊ߲ߞߋ'],
  ])('stay where a script needs them: %s', (_, text) => {
    expect(withoutZeroWidth(text)).toBe(text);
    expect(normalise(text)).toBe(text.normalize('NFC'));
  });
});
