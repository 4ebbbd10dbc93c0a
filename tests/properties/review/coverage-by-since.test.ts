import { expect, test } from 'vitest';
import type { SentenceFacts } from '@/lib/review/facts';
import { changedSince } from '@/lib/review/standing';
import { canonicalText } from '@/lib/text/canonical-text';
import { lineage, type PreviousSentence } from '@/lib/text/lineage';
import { bodyFromParagraphs } from '@/lib/text/schema';
import { segment, sentenceKey } from '@/lib/text/sentences';
import { type Draft, draft, revise, seeded } from '../text/revise';

/** A sentence of one version as the rules of review see it, with its fingerprint's key and its words. */
type Standing = SentenceFacts & { key: string; text: string };

/** Makes versions 1, 2, … of these drafts, the first paragraph being the headline. */
function versionsOf(drafts: readonly Draft[]): Standing[][] {
  let previous: PreviousSentence[] | null = null;
  let nextLine = 1;
  return drafts.map((content, index) => {
    const [headline = '', ...paragraphs] = content.map((sentences) => sentences.map(({ text }) => text).join(' '));
    const canonical = canonicalText({ headline, standfirst: '', body: bodyFromParagraphs(paragraphs) });
    const sentences = segment(canonical, 'en');
    const lines = lineage(previous, sentences, index + 1, nextLine);
    nextLine = lines.nextLine;
    const made = sentences.flatMap((sentence, at) => {
      const own = lines.sentences[at];
      return own === undefined ? [] : [{ ...sentence, ...own }];
    });
    previous = made;
    return made.map((sentence) => ({
      ...sentence,
      key: sentenceKey(sentence),
      text: canonical.text.slice(sentence.start, sentence.end),
      candidate: false,
      writers: [],
    }));
  });
}

test('a judgement on a version covers a sentence if and only if its fingerprint stood in every version since', () => {
  for (let seed = 1; seed <= 150; seed++) {
    const random = seeded(seed);
    const drafts: Draft[] = [draft(random, 3 + random(5))];
    for (let more = 2 + random(6); more > 0; more--) {
      // Now and then an earlier version is put back whole.
      const back = drafts[random(drafts.length)] ?? [];
      let next = random(3) === 0 ? back : (drafts.at(-1) ?? []);
      for (let edits = random(4); edits > 0 && next.length > 0; edits--) next = revise(next, random);
      drafts.push(next);
    }
    const versions = versionsOf(drafts);
    for (const [signedAt] of versions.entries()) {
      for (let now = signedAt; now < versions.length; now++) {
        const between = versions.slice(signedAt, now + 1).map((sentences) => new Set(sentences.map(({ key }) => key)));
        const current = versions[now] ?? [];
        const lost = new Set(changedSince({ lines: null, version: signedAt + 1 }, current));
        for (const sentence of current)
          expect(!lost.has(sentence), `seed ${seed}, “${sentence.text}” of version ${now + 1}`).toBe(
            between.every((keys) => keys.has(sentence.key)),
          );
      }
    }
  }
});

test('a revision and its inverse make a new version, in which no judgement on the old one revives', () => {
  let putBack = 0;
  for (let seed = 1000; seed < 1300; seed++) {
    const random = seeded(seed);
    const first = draft(random, 3 + random(6));
    let second = first;
    for (let edits = 1 + random(6); edits > 0 && second.length > 0; edits--) second = revise(second, random);
    const [one = [], two = [], three = []] = versionsOf([first, second, first]);
    expect(three.map(({ text }) => text)).toEqual(one.map(({ text }) => text));
    const meanwhile = new Set(two.map(({ key }) => key));
    // A twin that nothing tells from the other is a new one from then on.
    const atFirst = new Set(one.map(({ key }) => key));
    const lost = new Set(changedSince({ lines: null, version: 1 }, three));
    for (const sentence of three) {
      expect(sentence.since).toBe(!meanwhile.has(sentence.key) ? 3 : atFirst.has(sentence.key) ? 1 : 2);
      expect(!lost.has(sentence)).toBe(meanwhile.has(sentence.key) && atFirst.has(sentence.key));
      if (!meanwhile.has(sentence.key)) putBack++;
    }
    // Nor does one on the version in between cover what it did not have.
    const since2 = new Set(changedSince({ lines: null, version: 2 }, three));
    expect(three.filter((sentence) => since2.has(sentence)).every(({ key }) => !meanwhile.has(key))).toBe(true);
  }
  expect(putBack).toBeGreaterThan(300);
});
