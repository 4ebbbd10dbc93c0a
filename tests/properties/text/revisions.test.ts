import { expect, test } from 'vitest';
import { anchorOf, type Resolution, resolverBetween } from '@/lib/text/anchors';
import { draft, revise, seeded, textOf } from './revise';

const REVISIONS = 1000;

/** A sentence whose words stand elsewhere as well, before or after, is told from its twin by its neighbours, if at all. */
const wordsOf = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

type Range = { start: number; end: number };

test(`${REVISIONS} random revisions: unchanged sentences keep their anchors, deleted ones are not re-attached`, () => {
  const alone = {
    unchanged: 0,
    kept: 0,
    misplaced: 0,
    orphaned: 0,
    deleted: 0,
    reattached: 0,
    reworded: 0,
    found: 0,
    lost: 0,
    strayed: 0,
  };
  const twins = { ...alone };
  // A deleted sentence with a new one in its place that says half the same: nobody could tell that from rewriting it.
  let replaced = 0;
  for (let seed = 1; seed <= REVISIONS; seed++) {
    const random = seeded(seed);
    const before = draft(random, 5 + random(12));
    let after = before;
    for (let edits = 1 + random(8); edits > 0 && after.length > 0; edits--) after = revise(after, random);
    const old = textOf(before);
    const now = textOf(after);
    const resolver = resolverBetween(old.text, now.text);
    const oldWords = before.flat().map(({ text }) => wordsOf(text));
    const newWords = after.flat().map(({ text }) => wordsOf(text));
    const isNew = (found: Range) =>
      [...now.places].some(([id, at]) => !old.places.has(id) && found.start < at.end && found.end > at.start);
    for (const { id, text } of before.flat()) {
      const from = old.places.get(id);
      if (from === undefined) continue;
      const part = partOf(text, random);
      const found: Resolution = resolver(anchorOf(old.text, from.start + part, from.end));
      const to = now.places.get(id);
      const same = to !== undefined && now.text.slice(to.start, to.end) === text;
      const words = wordsOf(text);
      const others =
        oldWords.filter((other) => other === words).length -
        1 +
        newWords.filter((other) => other === words).length -
        (same ? 1 : 0);
      const count = others > 0 ? twins : alone;
      if (to === undefined) {
        count.deleted++;
        if (found.status === 'orphaned') continue;
        if (found.sentenceChanged && isNew(found)) replaced++;
        else count.reattached++;
      } else if (same) {
        count.unchanged++;
        if (found.status === 'orphaned') count.orphaned++;
        else if (found.status !== 'changed' && found.start === to.start + part && found.end === to.end) count.kept++;
        else count.misplaced++;
      } else {
        count.reworded++;
        if (found.status === 'orphaned') count.lost++;
        else if (found.start >= to.start && found.end <= to.end) count.found++;
        else count.strayed++;
      }
    }
  }
  console.info('sentences of their own', alone, 'with twins', twins, { replaced });
  expect(alone.reattached).toBe(0);
  expect(alone.misplaced).toBe(0);
  expect(alone.kept / alone.unchanged).toBeGreaterThan(0.9998);
  expect(alone.strayed).toBeLessThanOrEqual(2);
  expect(twins.misplaced + twins.reattached).toBeLessThan(twins.unchanged / 200);
});

/** Where a passage that ends with its sentence begins: at the sentence's start, or at one of its later words. */
function partOf(text: string, random: (below: number) => number): number {
  const space = text.indexOf(' ', random(Math.max(1, text.length - 12)));
  return space > 0 && text.length - space > 10 ? space + 1 : 0;
}
