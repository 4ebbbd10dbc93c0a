import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anchorOf, resolve, resolverBetween } from '@/lib/text/anchors';
import { diffTexts } from '@/lib/text/diff';
import { texts } from './arbitraries';

const place = fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.integer({ min: 1, max: 90 }));

function anchorAt(text: string, [share, length]: readonly [number, number]) {
  const start = Math.floor(share * text.length);
  return anchorOf(text, start, Math.min(text.length, start + length));
}

test('a diff holds both texts whole, and its inverse is the diff of the inverse’s texts', () => {
  fc.assert(
    fc.property(texts, texts, (a, b) => {
      const parts = diffTexts(a, b).flatMap((hunk) => hunk.parts);
      let [atA, atB] = [0, 0];
      for (const part of parts) {
        expect([part.aStart, part.bStart]).toEqual([atA, atB]);
        expect(part.text).toBe(part.kind === 'removed' ? a.slice(part.aStart, part.aEnd) : b.slice(part.bStart, part.bEnd));
        if (part.kind === 'added') expect(part.aEnd).toBe(part.aStart);
        if (part.kind === 'removed') expect(part.bEnd).toBe(part.bStart);
        [atA, atB] = [part.aEnd, part.bEnd];
      }
      expect([atA, atB]).toEqual([a.length, b.length]);
    }),
  );
});

test('a text compared with itself has not changed', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(diffTexts(text, text).every(({ changed }) => !changed)).toBe(true);
    }),
  );
});

test('resolving is deterministic, twice the same, and always says something true of the new text', () => {
  fc.assert(
    fc.property(texts, texts, fc.array(place, { maxLength: 5 }), (a, b, places) => {
      const resolver = resolverBetween(a, b);
      for (const anchor of places.map((at) => anchorAt(a, at))) {
        const first = resolver(anchor);
        expect(resolver(anchor)).toEqual(first);
        expect(resolve(anchor, a, b)).toEqual(first);
        expect(first.score).toBeGreaterThanOrEqual(0);
        expect(first.score).toBeLessThanOrEqual(1);
        const where = first.status === 'orphaned' ? first.suggestion : first;
        if (where === undefined) continue;
        expect(where.start).toBeGreaterThanOrEqual(0);
        expect(where.end).toBeLessThanOrEqual(b.length);
        if (first.status !== 'orphaned') expect(where.end).toBeGreaterThan(where.start);
      }
    }),
  );
});

test('in the same text every anchor is exact', () => {
  fc.assert(
    fc.property(texts, place, (text, at) => {
      const anchor = anchorAt(text, at);
      expect(resolve(anchor, text, text)).toEqual({
        status: 'exact',
        start: anchor.start,
        end: anchor.end,
        score: 1,
        sentenceChanged: false,
      });
    }),
  );
});

const unrelated = fc.constantFrom(
  'Zebras graze.',
  'Wholly unrelated paragraphs precede everything.',
  '🌊🌊 Zinc zips zealously!',
  'Zoos, zones.\n\nZephyrs zigzag.',
);

test('unrelated text before or after an anchor moves it and never orphans it', () => {
  fc.assert(
    fc.property(texts, place, unrelated, fc.constantFrom(' ', '\n\n'), fc.boolean(), (text, at, other, separator, first) => {
      // Put beside an unfinished sentence it would not be unrelated, but part of it.
      fc.pre(separator === '\n\n' || (first ? /^[“"]?\p{Lu}/u : /\p{L}{4}[.!?؟…]$/u).test(text));
      const anchor = anchorAt(text, at);
      // A stray mark or letter may look alike in many places.
      fc.pre(/[\p{L}\p{N}]{2}/u.test(anchor.exact));
      const revised = first ? other + separator + text : text + separator + other;
      const shift = first ? other.length + separator.length : 0;
      const found = resolve(anchor, text, revised);
      expect(['exact', 'moved']).toContain(found.status);
      if (found.status === 'orphaned') return;
      // White space at its ends may be left out.
      expect(found.start + leading(revised.slice(found.start, found.end))).toBe(anchor.start + shift + leading(anchor.exact));
      expect(revised.slice(found.start, found.end).trim()).toBe(anchor.exact.trim());
    }),
    { numRuns: 1000 },
  );
});

test('a deleted sentence is not re-attached to its surviving twin', () => {
  const sentence = fc.constantFrom(
    'Nobody came.',
    'The dam leaks badly, as everybody knows.',
    '“Never,” she said.',
    'لا أحد جاء.',
    'ߡߐ߱ ߛߌ߫ ߡߊ߫ ߣߊ߬.',
  );
  const others = fc.uniqueArray(fc.integer({ min: 100, max: 999 }), { minLength: 4, maxLength: 12 });
  fc.assert(
    fc.property(
      sentence,
      others,
      fc.nat(),
      fc.nat(),
      fc.boolean(),
      fc.constantFrom(' ', '\n\n'),
      (twin, numbers, p, q, firstGoes, separator) => {
        const rest = numbers.map((number) => `Ward ${number} counted its ${number * 7} boats that night.`);
        const [one, two] = [p % (rest.length - 2), q % (rest.length - 2)].sort((x, y) => x - y);
        const low = one ?? 0;
        const high = Math.max(two ?? 0, low + 1);
        // A twin after sentence `low` and one after sentence `high`, with at least one sentence between them.
        const withTwins = rest.flatMap((text, index) => (index === low || index === high ? [text, twin] : [text]));
        const gone = firstGoes ? low + 1 : high + 2;
        const before = withTwins.join(separator);
        const after = withTwins.filter((_, index) => index !== gone).join(separator);
        const start = withTwins.slice(0, gone).join(separator).length + separator.length;
        const stays = firstGoes ? high + 2 : low + 1;
        const stayStart = withTwins.slice(0, stays).join(separator).length + separator.length;
        const resolver = resolverBetween(before, after);
        expect(resolver(anchorOf(before, start, start + twin.length))).toMatchObject({ status: 'orphaned', why: 'cut' });
        expect(['exact', 'moved']).toContain(resolver(anchorOf(before, stayStart, stayStart + twin.length)).status);
      },
    ),
    { numRuns: 1000 },
  );
});

function leading(text: string): number {
  return text.length - text.trimStart().length;
}
