import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type BuiltVersion, buildVersion, type VersionBasis } from '@/db/worker/build-version';
import { inWorker } from '@/db/worker/in-worker';
import { knownBlocks } from '@/db/worker/known-blocks';
import { emptyContent } from '@/lib/review/draft-content';
import { versionFromDraft } from '@/lib/review/version-from-draft';
import { bodyFromParagraphs } from '@/lib/text/body-from-paragraphs';
import { canonicalText } from '@/lib/text/canonical-text';
import { segment, sentenceKey } from '@/lib/text/sentences';
import { type Draft, draft, revise, seeded } from './revise';

const content = (text: Draft) => ({
  ...emptyContent,
  headline: 'The river and the dam',
  body: bodyFromParagraphs(text.map((paragraph) => paragraph.map((one) => one.text).join(' '))),
});

/** A revision of a random text with notes on some of its sentences, as it is handed to the thread. */
function revision(seed: number): VersionBasis {
  const random = seeded(seed);
  const before = draft(random, 4 + random(20));
  let after = before;
  for (let edits = 1 + random(6); edits > 0; edits -= 1) after = revise(after, random);
  const none = { linesBefore: null, older: [] };
  const basis = {
    ...none,
    earlier: [],
    contentBefore: null,
    judgedTwins: [],
    writers: [],
    savedBy: 'p1',
    nextLine: 1,
    notes: [],
    oldTexts: [],
  };
  const first = versionFromDraft({ ...basis, content: content(before), before: [], number: 1 });
  const notes = first.sentences.flatMap(({ start, end }, at) =>
    at % 3 === 1 ? [{ id: `note-${at}`, version: 1, start, end, before: { state: 'exact', start, end, since: 1 } }] : [],
  );
  return {
    ...none,
    earlier: '[]',
    content: JSON.stringify(content(after)),
    contentBefore: JSON.stringify(content(before)),
    writers: JSON.stringify(first.sentences.map((one) => ({ key: sentenceKey(one), text: '', writers: ['p2'] }))),
    before: JSON.stringify(first.sentences),
    notes: JSON.stringify(notes),
    savedBy: 'p3',
    number: 2,
    nextLine: first.lastLine + 1,
    judgedTwins: [],
    oldTexts: [[1, first.text]],
  };
}

test('a thread makes the same version as this one', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(), async (seed) => {
      const input = revision(seed);
      expect(await inWorker('build_version', input)).toEqual(buildVersion(input));
    }),
    { numRuns: 40 },
  );
});

test('what is gone is just what a whole comparison of both versions finds gone, for any paragraphs that somebody answers for', () => {
  type Kept = { fingerprint: string; occurrence: number; line: number };
  const missing = (lines: readonly number[], before: readonly Kept[], after: readonly Kept[]) => {
    const there = new Set(after.filter((one) => lines.includes(one.line)).map(sentenceKey));
    return before.some((one) => lines.includes(one.line) && !there.has(sentenceKey(one)));
  };
  fc.assert(
    fc.property(fc.nat(), fc.array(fc.nat(30), { minLength: 1, maxLength: 6 }), (seed, lines) => {
      const input = revision(seed);
      const made = buildVersion(input) as BuiltVersion;
      const before = JSON.parse(input.before) as Kept[];
      const after = JSON.parse(made.sentences) as Kept[];
      expect(missing(lines, made.gone, after)).toBe(missing(lines, before, after));
    }),
    { numRuns: 200 },
  );
});

test('blocks that are remembered from the last save make no other sentences', () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const random = seeded(seed);
      let text = draft(random, 3 + random(6));
      for (let save = 0; save < 4; save += 1) {
        text = revise(text, random);
        const canonical = canonicalText(content(text));
        const language = save === 2 ? 'fr' : 'en';
        expect(segment(canonical, language, [], knownBlocks('a-piece'))).toEqual(segment(canonical, language));
      }
    }),
    { numRuns: 100 },
  );
});
