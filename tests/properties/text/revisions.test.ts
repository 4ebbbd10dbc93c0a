import { describe, expect, test } from 'vitest';
import { anchorOf, resolverBetween } from '@/lib/text/anchors';
import { fold } from '@/lib/text/fold';
import { longDraft, reviseLong } from './long-drafts';
import { type Draft, draft, revise, seeded, textOf } from './revise';
import { emptyTally, type PartOf, type Tally, tallySentences } from './tally';

type Random = (below: number) => number;
type Family = {
  name: string;
  revisions: number;
  make: (random: Random) => Draft;
  edit: typeof revise;
  edits: (random: Random) => number;
};

const families: Family[] = [
  {
    name: 'short',
    revisions: 1000,
    make: (random) => draft(random, 5 + random(12)),
    edit: revise,
    edits: (random) => 1 + random(8),
  },
  {
    name: 'long',
    revisions: 100,
    make: (random) => longDraft(random, 40 + random(30)),
    edit: reviseLong,
    edits: (random) => 3 + random(25),
  },
];

function* revised({ revisions, make, edit, edits }: Family, from: number) {
  for (let seed = from; seed < from + revisions; seed++) {
    const random = seeded(seed);
    const before = make(random);
    let after = before;
    for (let left = edits(random); left > 0 && after.length > 0; left--) after = edit(after, random);
    yield { random, before, after, resolver: resolverBetween(textOf(before).text, textOf(after).text) };
  }
}

const whole: PartOf = (text) => ({ from: 0, to: text.length });

/** The end of a sentence from one of its later words on. */
const ending =
  (random: Random): PartOf =>
  (text) => {
    const space = text.indexOf(' ', random(Math.max(1, text.length - 12)));
    return { from: space > 0 && text.length - space > 10 ? space + 1 : 0, to: text.length };
  };

/** Up to six of its words. */
const words =
  (random: Random): PartOf =>
  (text) => {
    const found = [...text.matchAll(/\S+/g)];
    const first = random(found.length);
    const last = found[Math.min(found.length - 1, first + random(6))];
    return { from: found[first]?.index ?? 0, to: last === undefined ? text.length : last.index + last[0].length };
  };

/** On one line, in the order of the tally. */
const shown = (counts: Record<string, number>) =>
  Object.entries(counts)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');

describe.each(families)('random revisions of $name texts', (family) => {
  // Comparing two texts takes as long as placing anchors by what came of it: both kinds of the first seed share it.
  const first = [...revised(family, 1)];
  test.each([
    ['whole sentences', () => whole, () => first],
    ['the ends of sentences', ending, () => first],
    ['a few words', words, () => revised(family, 20_000)],
  ] as const)('%s keep their anchors, and what was deleted is not re-attached', (name, partOf, revisions) => {
    const tally: Tally = emptyTally();
    for (const { random, before, after, resolver } of revisions()) tallySentences(tally, before, after, resolver, partOf(random));
    const { alone, twins } = tally;
    console.info(
      `${family.revisions} revisions of ${family.name} texts, ${name}\nof their own ${shown(alone)}\nwith twins   ${shown(twins)}`,
    );
    // None with these seeds, which are kept so that a change that loses one is seen. With others (500,000 on: 4,000 to 5,000 short texts and 500 to 600 long ones) it was 5 misplaced
    // and 6 reattached of 802,000 anchors on sentences of their own, of which 99.989 % were kept, and 18 and 17 of those on twins, mostly of whole paragraphs that
    // recur and changed places: nothing in the text says which is which.
    for (const { misplaced, reattached, strayed } of [alone, twins]) {
      expect(misplaced + reattached).toBe(0);
      expect(strayed).toBeLessThanOrEqual(2);
    }
    // A few words whose every neighbour was replaced, and twins that nothing tells apart, are given to a person.
    expect(alone.kept / alone.unchanged).toBeGreaterThan(0.9997);
    expect(twins.kept / twins.unchanged).toBeGreaterThan(0.98);
  });

  test('passages over two sentences or two paragraphs are found whole or not said to stand', () => {
    const fresh = () => ({
      together: 0,
      kept: 0,
      orphaned: 0,
      misplaced: 0,
      changed: 0,
      parted: 0,
      partedChanged: 0,
      given: 0,
      cut: 0,
      reattached: 0,
    });
    const tally = { alone: fresh(), twins: fresh() };
    for (const { random, before, after, resolver } of revised(family, 40_000)) {
      const old = textOf(before);
      const now = textOf(after);
      const [oldOrder, newOrder] = [before.flat(), after.flat()];
      const place = new Map(newOrder.map(({ id }, index) => [id, index]));
      for (const [index, one] of oldOrder.slice(0, -1).entries()) {
        const other = oldOrder[index + 1];
        const [from, to] = [old.places.get(one.id), old.places.get(other?.id ?? -1)];
        if (other === undefined || from === undefined || to === undefined) continue;
        const start = from.start + words(random)(one.text).from;
        const end = to.start + words(random)(other.text).to;
        const exact = old.text.slice(start, end);
        const found = resolver(anchorOf(old.text, start, end));
        const counts = isTwice(old.text, exact) || isTwice(now.text, exact) ? tally.twins : tally.alone;
        const [p, q] = [place.get(one.id), place.get(other.id)];
        const same = p !== undefined && q !== undefined && newOrder[p]?.text === one.text && newOrder[q]?.text === other.text;
        const stands = found.status === 'exact' || found.status === 'moved';
        // What is said to stand reads as it did, wherever it is.
        if (stands) expect(fold(now.text.slice(found.start, found.end))).toBe(fold(exact));
        if (same && q === p + 1) {
          counts.together++;
          const expected = (now.places.get(one.id)?.start ?? 0) + start - from.start;
          if (stands && found.start === expected) counts.kept++;
          else if (found.status === 'orphaned') counts.orphaned++;
          else counts[stands ? 'misplaced' : 'changed']++;
        } else if (p === undefined && q === undefined) {
          counts.cut++;
          if (!stands) continue;
          const touched = [...now.places].filter(([, at]) => found.start < at.end && found.end > at.start);
          // A twin that was put exactly where it stood cannot be told from it.
          const around = old.text.slice(start - 40, end + 40) === now.text.slice(found.start - 40, found.end + 40);
          if (!around && touched.some(([id]) => old.places.has(id))) counts.reattached++;
        } else {
          counts.parted++;
          counts[found.status === 'orphaned' ? 'given' : 'partedChanged']++;
        }
      }
    }
    const { alone, twins } = tally;
    console.info(
      `${family.revisions} revisions of ${family.name} texts, passages over two sentences\nof their own ${shown(alone)}\nwith twins   ${shown(twins)}`,
    );
    expect(alone.reattached + twins.reattached).toBe(0);
    expect(alone.misplaced).toBe(0);
    expect(alone.kept / alone.together).toBeGreaterThan(0.999);
    // Of paragraphs that recur word for word, most that cannot be told apart are given to a person. With other seeds (700,000 on) 4 of 983 were put on the other one
    // of two that stood beside each other, when one of them moved.
    expect((twins.kept + 1) / (twins.together + 1)).toBeGreaterThan(0.9);
    expect(twins.misplaced / (twins.together + 1)).toBeLessThan(0.01);
  });
});

/** The words stand in the text more than once. */
const isTwice = (text: string, words: string) => text.indexOf(words) !== text.lastIndexOf(words);
