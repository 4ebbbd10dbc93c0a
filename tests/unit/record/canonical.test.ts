import { describe, expect, test } from 'vitest';
import { canonicalJson, canonicalMembers, digest, type Json, parseJson, sha256Hex } from '@/lib/record/canonical';

describe('canonical JSON', () => {
  // RFC 8785, sections 3.2.2 and 3.2.3: the input and the result that the standard prints.
  test('the example of RFC 8785', () => {
    const input = parseJson(String.raw`{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
      "literals": [null, true, false]
    }`);
    expect(canonicalJson(input)).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    );
  });

  // RFC 8785, section 3.2.3: keys sort by UTF-16 code units, so the emoji comes before U+FB33.
  test('the sorting example of RFC 8785', () => {
    const input: Json = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    };
    const order = [...canonicalJson(input).matchAll(/:"([^"]+)"/g)].map(([, name]) => name);
    expect(order).toEqual([
      'Carriage Return',
      'One',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ]);
  });

  test('members that are written already are put in their places', () => {
    const value = { b: [1, { d: 2, c: 'ö' }], '\ud83d\ude00': 1, '\ufb33': null, a: undefined, e: { g: 1, f: 2 } };
    expect(canonicalMembers(value, {})).toBe(canonicalJson(value));
    expect(canonicalMembers({ ...value, b: null }, { b: canonicalJson(value.b), e: canonicalJson(value.e) })).toBe(
      canonicalJson(value),
    );
  });

  test('member order and absent members do not change a digest, array order does', () => {
    expect(digest({ a: 1, b: undefined, c: [1, 2] })).toBe(digest({ c: [1, 2], a: 1 }));
    expect(digest([1, 2])).not.toBe(digest([2, 1]));
  });

  test('what has no canonical form is refused', () => {
    const deep: Json = Array.from({ length: 20_000 }).reduce<Json>((inner) => [inner], 'core');
    const refused: Json[] = [
      '\ud800',
      { '\udc00': 1 },
      [Number.NaN],
      Number.POSITIVE_INFINITY,
      deep,
      Object.defineProperty({}, '__proto__', { value: 1, enumerable: true }),
    ];
    for (const value of refused) expect(() => canonicalJson(value)).toThrow(TypeError);
    expect(() => parseJson('{"__proto__": {}}')).toThrow(TypeError);
    expect(() => parseJson('"\\ud800"')).toThrow(TypeError);
    expect(() => parseJson('1e999')).toThrow(TypeError);
  });

  // FIPS 180-2, appendix B.1.
  test('SHA-256 of "abc", as text and as bytes', () => {
    const expected = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
    expect(sha256Hex('abc')).toBe(expected);
    expect(sha256Hex(Uint8Array.of(0x61, 0x62, 0x63))).toBe(expected);
  });
});
