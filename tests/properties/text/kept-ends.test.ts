import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyContent } from '@/lib/review/draft-content';
import { type DraftForVersion, versionFromDraft } from '@/lib/review/version-from-draft';
import { bodyFromParagraphs } from '@/lib/text/body-from-paragraphs';
import { fingerprint } from '@/lib/text/sentences';
import { writtenBy } from '@/lib/text/written-by';
import { type Draft, draft, seeded } from './revise';

/** Rules of any other time: sentences of today joined, or parted at a space. */
function splitOtherwise(
  text: string,
  sentences: readonly { start: number; end: number; block: number }[],
  random: (below: number) => number,
) {
  const spans: { start: number; end: number; block: number }[] = [];
  for (const { start, end, block } of sentences) {
    const last = spans.at(-1);
    const space = text.indexOf(' ', start + random(end - start));
    if (last !== undefined && last.block === block && random(4) === 0) last.end = end;
    else if (space > start && space < end - 1 && random(4) === 0)
      spans.push({ start, end: space, block }, { start: space + 1, end, block });
    else spans.push({ start, end, block });
  }
  const seen = new Map<string, number>();
  return spans.map((span) => {
    const print = fingerprint(text.slice(span.start, span.end));
    const occurrence = seen.get(print) ?? 0;
    seen.set(print, occurrence + 1);
    return { ...span, fingerprint: print, occurrence };
  });
}

/** No sentence twice: of twins that were split in two ways nobody could say which is which. */
const paragraphs = (text: Draft) => text.map((all, nth) => all.map((one, at) => `Day ${nth}, ${at}: ${one.text}`).join(' '));
const content = (blocks: readonly string[]) => ({
  ...emptyContent,
  headline: 'The river and the dam',
  body: bodyFromParagraphs(blocks),
});

/** A text as it was stored under other rules, and those of its blocks that stay as they are. */
const stored = fc.nat().map((seed) => {
  const random = seeded(seed);
  const was = paragraphs(draft(random, 2 + random(6)));
  const edited = random(was.length);
  const now = was.map((text, at) => (at === edited ? `${text} Nobody knew why.` : text));
  const base: DraftForVersion = {
    content: content(was),
    contentBefore: null,
    linesBefore: null,
    earlier: [],
    older: [],
    writers: [],
    savedBy: 'ana',
    before: [],
    number: 1,
    nextLine: 1,
    judgedTwins: [],
    notes: [],
    oldTexts: [],
  };
  const first = versionFromDraft(base);
  const before = splitOtherwise(first.text, first.sentences, random).map((one) => ({
    ...one,
    since: 1,
    dressSince: 1,
    contextSince: 1,
    line: first.sentences.find(({ block }) => block === one.block)?.line ?? 1,
    writers: ['ana'],
    cues: [],
  }));
  return { base, was, now, edited: edited + 1, first, before };
});

const writersOf = (text: string, sentences: readonly { fingerprint: string; occurrence: number; start: number; end: number }[]) =>
  sentences.map((one) => ({
    key: `${one.fingerprint}:${one.occurrence}`,
    text: text.slice(one.start, one.end),
    writers: ['ana'],
  }));

test('sentences that were stored under other rules stay as they were: what was judged of them holds, and whoever saves did not write them', () => {
  fc.assert(
    fc.property(stored, ({ base, was, now, edited, first, before }) => {
      const second = versionFromDraft({
        ...base,
        content: content(now),
        contentBefore: content(was),
        linesBefore: first.lines,
        earlier: [...before, ...first.lines],
        before,
        number: 2,
        nextLine: first.lastLine + 1,
        writers: writtenBy({ content: content(was), writers: writersOf(first.text, before) }, content(now), 'ed'),
        savedBy: 'ed',
      });
      const standing = second.sentences.filter(({ since }) => since === 1);
      const expected = before.filter(({ block }) => block !== edited);
      const kept = standing.filter(({ block }) => block !== edited);
      expect(kept.map((one) => one.fingerprint)).toEqual(expected.map((one) => one.fingerprint));
      expect(kept.every(({ writers }) => writers.join() === 'ana')).toBe(true);
      // Of the paragraph that got one more sentence, all that stood before it stands.
      const longer = before.filter(({ block }) => block === edited).map((one) => one.fingerprint);
      expect(standing.filter(({ block }) => block === edited).map((one) => one.fingerprint)).toEqual(longer);
    }),
    { numRuns: 300 },
  );
});

test('a draft whose sentences were stored under other rules has the same writers after somebody else saves it', () => {
  fc.assert(
    fc.property(stored, ({ was, now, first, before }) => {
      const after = writtenBy({ content: content(was), writers: writersOf(first.text, before) }, content(now), 'ed');
      const byOthers = after.filter((one) => one.goneBy === undefined && one.text !== '' && one.writers.includes('ed'));
      expect(byOthers.map(({ text }) => text)).toEqual(['Nobody knew why.']);
      expect(after.filter(({ goneBy }) => goneBy !== undefined)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
