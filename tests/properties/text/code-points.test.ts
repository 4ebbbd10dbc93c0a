import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anchorOf } from '@/lib/text/anchors';
import { codePointOffsets, codeUnitOffsets } from '@/lib/text/code-points';

const text = fc.string({
  unit: fc.constantFrom('a', 'é', 'س', 'ߒ', '水', '🌊', '𝐝', '\u200D', '\u0301', '🇲', '🏽'),
  maxLength: 60,
});
/** Offsets at which a code point begins or the text ends. */
const borders = (of: string) => {
  const starts = [0];
  for (const point of of) starts.push((starts.at(-1) ?? 0) + point.length);
  return starts;
};

test('an offset in code points is the number of code points before it, and leads back', () => {
  fc.assert(
    fc.property(text, (of) => {
      const units = borders(of);
      const points = codePointOffsets(of, units);
      expect(points).toEqual(units.map((unit) => Array.from(of.slice(0, unit)).length));
      expect(codeUnitOffsets(of, points)).toEqual(units);
    }),
  );
});

test('a passage sliced by code points is the passage', () => {
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), (of, p, q) => {
      const places = borders(of);
      const [start = 0, end = 0] = [places[p % places.length] ?? 0, places[q % places.length] ?? 0].sort((x, y) => x - y);
      const [from, to] = codePointOffsets(of, [start, end]);
      expect(Array.from(of).slice(from, to).join('')).toBe(anchorOf(of, start, end).exact);
    }),
  );
});

test('the order of offsets does not matter, and each is answered as if alone', () => {
  fc.assert(
    fc.property(text, fc.array(fc.nat(80), { maxLength: 20 }), (of, offsets) => {
      expect(codePointOffsets(of, offsets)).toEqual(offsets.map((offset) => codePointOffsets(of, [offset])[0]));
      expect(codeUnitOffsets(of, offsets)).toEqual(offsets.map((offset) => codeUnitOffsets(of, [offset])[0]));
    }),
  );
});
