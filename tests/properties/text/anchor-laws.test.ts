import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Anchor, anchorOf, resolverBetween } from '@/lib/text/anchors';
import { longDraft, reviseLong } from './long-drafts';
import { type Draft, draft, revise, seeded, textOf } from './revise';

/** Two versions of a text and some passages of the first, from a seed: shrinks to a small seed, and prints it. */
const revisions = fc.tuple(fc.nat(1_000_000), fc.integer({ min: 1, max: 9 }), fc.boolean()).map(([seed, edits, long]) => {
  const random = seeded(seed);
  const before: Draft = long ? longDraft(random, 6) : draft(random, 3 + random(6));
  let after = before;
  for (let left = edits; left > 0 && after.length > 0; left--) after = long ? reviseLong(after, random) : revise(after, random);
  const [from, to] = [textOf(before).text, textOf(after).text];
  const anchors = Array.from({ length: 12 }, () => {
    const start = random(from.length);
    return anchorOf(from, start, Math.min(from.length, start + 1 + random(120)));
  });
  return { from, to, anchors };
});

describe('resolving', () => {
  test('an anchor does not depend on the others, nor on their order, nor on how often it is asked', () => {
    fc.assert(
      fc.property(revisions, fc.infiniteStream(fc.nat()), ({ from, to, anchors }, picks) => {
        const resolver = resolverBetween(from, to);
        const alone = anchors.map((anchor) => resolverBetween(from, to)(anchor));
        const order = [...anchors.keys(), ...anchors.keys()]
          .map((index) => ({ index, by: picks.next().value ?? 0 }))
          .sort((x, y) => x.by - y.by || x.index - y.index);
        for (const { index } of order) {
          const anchor: Anchor | undefined = anchors[index];
          if (anchor !== undefined) expect(resolver(anchor)).toEqual(alone[index]);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('what is said to stand reads the same but for quote marks and white space, and what is exact stands in its old surroundings', () => {
    const bare = (text: string) =>
      text
        .replace(/[“”„‟«»"]/g, '"')
        .replace(/[‘’‚‛‹›']/g, "'")
        .replace(/\s+/g, ' ')
        .trim();
    fc.assert(
      fc.property(revisions, ({ from, to, anchors }) => {
        const resolver = resolverBetween(from, to);
        for (const anchor of anchors) {
          const found = resolver(anchor);
          if (found.status !== 'exact' && found.status !== 'moved') continue;
          expect(bare(to.slice(found.start, found.end))).toBe(bare(anchor.exact));
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** Characters that offsets trip over: astral ones, joined ones, marks, digits of several scripts, right-to-left letters. */
const letters = fc.constantFrom(
  'a',
  'Z',
  'é',
  'e\u0301',
  'ß',
  'س',
  'ل\u064E',
  'ߒ',
  'ߞ\u07EB',
  'ж',
  '水',
  '坝',
  'น\u0E49',
  'ํา',
  'が',
  '한',
  '𝐝',
  '𐎠',
  '9',
  '٣',
  '߃',
);
const signs = fc.constantFrom('🌊', '👩🏽‍🚒', '👨‍👩‍👧‍👦', '🇲🇱', '🏴󠁧󠁢󠁳󠁣󠁴󠁿', '🏚️', '—', '…', '“', '”', '’', '%', '§');
const word = fc.array(fc.oneof({ weight: 8, arbitrary: letters }, { weight: 1, arbitrary: signs }), {
  minLength: 2,
  maxLength: 9,
});
const sentence = fc
  .tuple(
    fc.array(
      word.map((list) => list.join('')),
      { minLength: 3, maxLength: 9 },
    ),
    fc.constantFrom('.', '!', '?', '؟', '。', '…', '.”', '߹'),
  )
  .map(([list, end]) => list.join(' ') + end);
const paragraphs = fc
  .uniqueArray(sentence, { minLength: 2, maxLength: 12, selector: (text) => text.replace(/[^\p{L}\p{N}]+/gu, '') })
  .chain((list) => fc.tuple(fc.constant(list), fc.array(fc.boolean(), { minLength: list.length, maxLength: list.length })))
  .map(([list, breaks]) =>
    list
      .map((text, at) => (at === 0 ? text : (breaks[at] ? '\n\n' : ' ') + text))
      .join('')
      .normalize('NFC'),
  );
const foreword = fc.uniqueArray(
  fc.integer({ min: 1000, max: 9999 }).map((number) => `Unrelated 🐓 paragraph ${number} — with “quotes” of its own, and 水.`),
  { minLength: 1, maxLength: 3 },
);

describe('unrelated text in any script', () => {
  test('before or after a whole sentence moves it and never orphans it', () => {
    fc.assert(
      fc.property(paragraphs, foreword, fc.boolean(), fc.nat(), (text, others, first, nth) => {
        const other = others.join('\n\n');
        const to = first ? `${other}\n\n${text}` : `${text}\n\n${other}`;
        const shift = first ? other.length + 2 : 0;
        const own = text.split('\n\n');
        const at = nth % own.length;
        const start = own.slice(0, at).join('\n\n').length + (at === 0 ? 0 : 2);
        const anchor = anchorOf(text, start, start + (own[at]?.length ?? 0));
        const found = resolverBetween(text, to)(anchor);
        expect(found).toMatchObject({ start: start + shift, end: anchor.end + shift, sentenceChanged: false });
        expect(['exact', 'moved']).toContain(found.status);
      }),
      { numRuns: 1000 },
    );
  });

  test('between its paragraphs leaves every passage of a word or more where it was', () => {
    fc.assert(
      fc.property(
        paragraphs,
        foreword,
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 2, max: 60 }),
        (text, others, gap, from, length) => {
          const own = text.split('\n\n');
          const at = gap % (own.length + 1);
          const to = [...own.slice(0, at), ...others, ...own.slice(at)].join('\n\n');
          const start = from % text.length;
          const anchor = anchorOf(text, start, Math.min(text.length, start + length));
          fc.pre(anchor.exact.trim() === anchor.exact && !anchor.exact.includes('\n') && /[\p{L}\p{N}]{2}/u.test(anchor.exact));
          const before = own.slice(0, at).join('\n\n').length;
          const shift = start < before ? 0 : others.join('\n\n').length + 2;
          const found = resolverBetween(text, to)(anchor);
          expect(['exact', 'moved']).toContain(found.status);
          expect(found).toMatchObject({ start: start + shift, end: anchor.end + shift });
        },
      ),
      { numRuns: 1000 },
    );
  });
});
