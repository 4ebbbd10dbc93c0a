/** Style is what leaves every fingerprint as it is: over random texts whose marks take other forms, also where the version before was folded otherwise. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyContent } from '@/lib/review/draft-content';
import { type DraftForVersion, type VersionFromDraft, versionFromDraft } from '@/lib/review/version-from-draft';
import { bodyFromParagraphs } from '@/lib/text/body-from-paragraphs';

/** Parts of sentences: each in some forms of the same marks. */
const forms: string[][] = [
  ['the “old” road', 'the "old" road', 'the „old” road', 'the «old» road'],
  ['the mayor’s house', "the mayor's house"],
  ['he left – alone – at noon', 'he left — alone — at noon', 'he left - alone - at noon', 'he left -- alone -- at noon'],
  ['and then… nothing', 'and then... nothing', 'and then. . . nothing'],
  ['two  wide spaces', 'two wide spaces', 'two\u2009wide spaces'],
  ['minus -5 and 10-20 in re-form'],
  ['no marks at all'],
];
const part = fc.record({ which: fc.nat(forms.length - 1), form: fc.nat(3), other: fc.nat(3) });
const text = fc.array(fc.array(part, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 6 });
type Part = { which: number; form: number; other: number };
const say = (sentences: readonly (readonly Part[])[], form: 'form' | 'other') =>
  sentences.map((parts, at) => {
    const words = parts.map((one) => forms[one.which]?.[one[form] % (forms[one.which]?.length ?? 1)] ?? '').join(' and ');
    return `Sentence ${at} says that ${words} is so.`;
  });
const content = (lines: readonly string[], byline = 'Ana') => ({
  ...emptyContent,
  headline: 'A headline',
  byline,
  disclosure: 'None.',
  body: bodyFromParagraphs(lines),
});
const make = (now: DraftForVersion['content'], more: Partial<DraftForVersion> = {}) =>
  versionFromDraft({
    content: now,
    contentBefore: null,
    writers: [],
    savedBy: 'ana',
    before: [],
    linesBefore: null,
    earlier: [],
    older: [],
    number: 1,
    nextLine: 1,
    judgedTwins: [],
    notes: [],
    oldTexts: [],
    ...more,
  });
const revise = (was: VersionFromDraft, contentBefore: DraftForVersion['content'], now: DraftForVersion['content']) => ({
  contentBefore,
  before: was.sentences,
  linesBefore: was.lines,
  earlier: was.sentences,
  number: 2,
  nextLine: was.lastLine + 1,
  savedBy: 'ed',
  content: now,
});

/** The fold of before: white space and quotation marks, and nothing else. */
const firstFold = (words: string) =>
  words
    .normalize('NFC')
    .replace(/[“”„‟«»"]/g, '"')
    .replace(/[‘’‚‛‹›']/g, "'")
    .replace(/[^\S\u1680]+/g, ' ')
    .trim();
/** As a version was stored then. */
function storedThen(made: VersionFromDraft): VersionFromDraft {
  const seen = new Map<string, number>();
  return {
    ...made,
    sentences: made.sentences.map((one) => {
      const fingerprint = createHash('sha256')
        .update(firstFold(made.text.slice(one.start, one.end)))
        .digest('hex');
      const occurrence = seen.get(fingerprint) ?? 0;
      seen.set(fingerprint, occurrence + 1);
      return { ...one, fingerprint, occurrence };
    }),
  };
}
const keys = (made: VersionFromDraft) => made.sentences.map(({ fingerprint, occurrence }) => `${fingerprint}:${occurrence}`);

test('other forms of the same marks are style: every sentence is the one that it was', () => {
  fc.assert(
    fc.property(text, (sentences) => {
      const [was, now] = [content(say(sentences, 'form')), content(say(sentences, 'other'))];
      const first = make(was);
      const second = make(now, revise(first, was, now));
      expect(second.kinds).toEqual(['style']);
      expect(keys(second)).toEqual(keys(first));
      expect(second.sentences.every(({ since, contextSince }) => since === 1 && contextSince === 1)).toBe(true);
      expect(second.gone).toEqual([]);
    }),
  );
});

test('what was stored under the first fold keeps its fingerprints and numbers, and its judgements', () => {
  fc.assert(
    fc.property(text, (sentences) => {
      const [was, now] = [content(say(sentences, 'form')), content(say(sentences, 'other'))];
      const first = storedThen(make(was));
      const second = make(now, { ...revise(first, was, now), older: [{ text: first.text, sentences: first.sentences }] });
      expect(keys(second)).toEqual(keys(first));
      expect(second.sentences.every(({ since }) => since === 1)).toBe(true);
      expect(second.kinds).toEqual(['style']);
      expect(second.sentences.every(({ writers }) => first.sentences[0]?.writers.every((one) => writers.includes(one)))).toBe(
        true,
      );
    }),
  );
});

test('twins that were two sentences under the first fold stay the two that were judged', () => {
  const was = content(['They went – home. Ana stayed. They went — home. Ben left.']);
  const first = storedThen(make(was));
  expect(new Set(first.sentences.map((one) => one.fingerprint)).size).toBe(5);
  const now = content(['They went – home. Ana stayed. They went – home. Ben left.']);
  const second = make(now, { ...revise(first, was, now), older: [{ text: first.text, sentences: first.sentences }] });
  expect(keys(second)).toEqual(keys(first));
  // One that is put in beside them is neither.
  const more = content(['They went – home. Ana stayed. They went – home. Ben left.', 'Cy came. They went — home. Dee slept.']);
  const third = make(more, { ...revise(first, was, more), older: [{ text: first.text, sentences: first.sentences }] });
  expect(third.sentences.filter((one) => one.since === 2).map((one) => third.text.slice(one.start, one.end))).toEqual([
    'Cy came.',
    'They went — home.',
    'Dee slept.',
  ]);
});

test('a word more, less or other is never style', () => {
  fc.assert(
    fc.property(text, fc.nat(), fc.constantFrom('not', 'never', 'all'), (sentences, at, word) => {
      const lines = say(sentences, 'form');
      const changed = lines.map((line, index) => (index === at % lines.length ? line.replace(' says ', ` ${word} says `) : line));
      const [was, now] = [content(lines), content(changed)];
      expect(make(now, revise(make(was), was, now)).kinds).toEqual(['substance']);
    }),
  );
});
