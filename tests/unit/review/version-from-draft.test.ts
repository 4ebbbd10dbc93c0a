import { describe, expect, test } from 'vitest';
import { type DraftForVersion, versionFromDraft } from '@/lib/review/version-from-draft';
import type { BlockJson } from '@/lib/text/body';

type Content = DraftForVersion['content'];
const paragraph = (text: string): BlockJson => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const quote = (text: string): BlockJson => ({ type: 'blockquote', content: [paragraph(text)] });
const content = (...blocks: BlockJson[]): Content => ({
  headline: 'Head',
  standfirst: '',
  byline: 'Ana',
  disclosure: 'None.',
  language: 'en',
  sources: [],
  body: { type: 'doc', content: blocks },
});
const make = (now: Content, earlier: Partial<DraftForVersion> = {}) =>
  versionFromDraft({
    content: now,
    contentBefore: null,
    writers: [],
    savedBy: 'ana',
    before: [],
    number: 1,
    nextLine: 1,
    judgedTwins: [],
    notes: [],
    oldTexts: [],
    ...earlier,
  });
/** The second version, after a first one by Ana. */
const revised = (was: Content, now: Content, more: Partial<DraftForVersion> = {}) => {
  const first = make(was);
  return make(now, {
    contentBefore: was,
    before: first.sentences,
    number: 2,
    nextLine: first.lastLine + 1,
    savedBy: 'ed',
    ...more,
  });
};

describe('what readers see beside the sentences', () => {
  const was = content(paragraph('It rained.'), quote('It snowed.'), paragraph('It hailed.'));

  test('did not change in a first version, nor with other words, nor with a paragraph more', () => {
    expect(make(was).beside).toBe(false);
    expect(revised(was, was).beside).toBe(false);
    const words = content(paragraph('It poured.'), paragraph('And how.'), quote('It snowed.'), paragraph('It hailed.'));
    expect(revised(was, words).beside).toBe(false);
  });

  test('changed with the byline, and with a quote that changed places with what stood around it', () => {
    expect(revised(was, { ...was, byline: 'Ben' }).beside).toBe(true);
    const other = content(paragraph('It rained.'), paragraph('It snowed.'), quote('It hailed.'), paragraph('It thawed.'));
    expect(revised(was, other).beside).toBe(true);
  });

  test('cannot be known to be the same where the version before was erased', () => {
    const erased = revised(was, was, { contentBefore: null });
    expect(erased.beside).toBe(true);
    expect(erased.sentences.map((one) => [one.since, one.contextSince])).toEqual(
      was.body.content.map(() => [1, 2]).concat([[1, 2]]),
    );
  });
});

test('twins have other numbers in a version than in its draft, and their writers all the same', () => {
  const first = content(paragraph('No. Ana came. No. Ben came.'));
  const second = content(paragraph('Ana came. No. Ben came.'));
  const made = revised(first, second, {
    writers: [
      { key: `${make(second).sentences[2]?.fingerprint}:0`, writers: ['ana', 'bo'] },
      // What is remembered of a sentence that is gone is no sentence of this text.
      { key: `${make(second).sentences[1]?.fingerprint}:0`, writers: ['cy'], goneBy: 'ed' },
    ],
  });
  expect(made.sentences.map(({ occurrence, since, writers }) => [occurrence, since, writers.join('+')])).toEqual([
    [0, 1, 'ana+ed'],
    [0, 1, 'ana+ed'],
    [1, 1, 'ana+bo'],
    [0, 1, 'ana+ed'],
  ]);
  expect(made.gone.map(({ occurrence }) => occurrence)).toEqual([0]);
});
