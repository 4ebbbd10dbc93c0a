import { expect, test } from 'vitest';
import { comparedRows } from '@/db/read/compared-rows';
import type { ComparedVersions } from '@/lib/review/comparison-rows';
import { bodyFromParagraphs } from '@/lib/text/body-from-paragraphs';
import { canonicalText } from '@/lib/text/canonical-text';
import { fingerprint } from '@/lib/text/fingerprint';

const sentences = Array.from(
  { length: 2_000 },
  (_, nth) => `The ${nth} boats of quay ${nth * 7} came back with ice ${nth % 13}.`,
);
const reworded = sentences.map((sentence) => sentence.replace('came', 'never came'));

function versions(before: string[], after: string[]): ComparedVersions {
  const side = (paragraphs: string[]) => {
    const content = {
      headline: 'Ice',
      standfirst: '',
      byline: '',
      body: bodyFromParagraphs(paragraphs),
      sources: [],
      disclosure: '',
      language: 'en',
      topics: [],
    };
    const { text } = canonicalText(content);
    return { content, text, digest: fingerprint(JSON.stringify(content)) };
  };
  return { from: side(before), to: side(after) } as unknown as ComparedVersions;
}

test.each([
  ['each in a paragraph', versions(sentences, reworded)],
  ['in one paragraph', versions([sentences.join(' ')], [reworded.join(' ')])],
  ['in another order', versions(sentences, reworded.toReversed())],
])('2,000 changed sentences %s: a page costs what it shows, no row of it is longer than some hundred changes', (_, given) => {
  const rows = comparedRows(given);
  expect(Math.max(...rows.map(({ parts }) => parts.length))).toBeLessThanOrEqual(400);
  const numbers = rows.flatMap(({ number }) => number ?? []);
  expect(numbers).toEqual(numbers.map((__, index) => index + 1));
});

test('the parts of a long comparison share it, and only the latest are kept', () => {
  const some = sentences.slice(0, 400);
  const given = versions(some, some.slice(1));
  const one = comparedRows(given);
  expect(comparedRows(given)).toBe(one);
  for (let turn = 0; turn < 8; turn += 1) comparedRows(versions(some, some.slice(turn + 2)));
  expect(comparedRows(given)).not.toBe(one);
});
