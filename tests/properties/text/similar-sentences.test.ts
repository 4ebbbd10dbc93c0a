import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anchorOf, resolverBetween } from '@/lib/text/anchors';

/** Sentences of one paragraph that differ in one place only, as a list of dates, places or names does. */
const frames = [
  (slot: string) => `The army denied the raid in ${slot}.`,
  (slot: string) => `He left in ${slot}.`,
  (slot: string) => `In ${slot} the ministry promised thirty wells to the two districts in the north.`,
  (slot: string) => `“They came from ${slot},” she said.`,
  (slot: string) => `Was it about ${slot}?`,
  (slot: string) => `L’armée a nié l’attaque de ${slot}.`,
  (slot: string) => `Die Armee bestritt den Angriff im ${slot}.`,
];
const slots =
  'May|June|March|Dec|2019|2020|Gao|Mopti|Mr. Keita|Gen. Sow|the U.S|Plan B|Art. 3|eBay|1,204 villages|1,402 villages'.split('|');

/** A paragraph of similar sentences between two others, and a sentence before and after them that stays. */
const paragraph = fc
  .tuple(
    fc.constantFrom(...frames),
    fc.uniqueArray(fc.constantFrom(...slots), { minLength: 2, maxLength: 5 }),
    fc.boolean(),
    fc.boolean(),
  )
  .map(([frame, chosen, before, after]) => ({
    sentences: chosen.map(frame),
    text: (sentences: readonly string[]) =>
      [
        'A headline of its own',
        [
          ...(before ? ['The ministry kept a list of them.'] : []),
          ...sentences,
          ...(after ? ['The mayor has said so twice.'] : []),
        ].join(' '),
        'That is the whole story of it.',
      ].join('\n\n'),
  }));

/** A note on each sentence, or on its last words. */
function placesOf(from: string, to: string, sentences: readonly string[], part: 'whole' | 'ending') {
  const resolve = resolverBetween(from, to);
  return sentences.map((sentence) => {
    const start = from.indexOf(sentence) + (part === 'whole' ? 0 : sentence.indexOf(' ') + 1);
    const end = from.indexOf(sentence) + sentence.length;
    const found = resolve(anchorOf(from, start, end));
    return { found, exact: from.slice(start, end), offset: start - from.indexOf(sentence) };
  });
}

const stands = (text: string, sentence: string, { found, exact, offset }: ReturnType<typeof placesOf>[number]) => {
  expect(['exact', 'moved']).toContain(found.status);
  if (found.status === 'orphaned') return;
  expect(text.slice(found.start, found.end)).toBe(exact);
  expect(found.start).toBe(text.indexOf(sentence) + offset);
};

describe('a note on one of several similar sentences', () => {
  test.each(['whole', 'ending'] as const)('goes with its own when they change places (%s)', (part) => {
    fc.assert(
      fc.property(paragraph, fc.nat(), fc.nat(), ({ sentences, text }, one, other) => {
        const order = [...sentences];
        const [a, b] = [one % order.length, other % order.length];
        [order[a], order[b]] = [order[b] ?? '', order[a] ?? ''];
        const [from, to] = [text(sentences), text(order)];
        for (const [at, place] of placesOf(from, to, sentences, part).entries()) stands(to, sentences[at] ?? '', place);
      }),
      { numRuns: 500 },
    );
  });

  test.each(['whole', 'ending'] as const)('is cut with its own, and the others stay on theirs (%s)', (part) => {
    fc.assert(
      fc.property(paragraph, fc.nat(), ({ sentences, text }, nth) => {
        const cut = sentences[nth % sentences.length] ?? '';
        const [from, to] = [text(sentences), text(sentences.filter((sentence) => sentence !== cut))];
        for (const [at, place] of placesOf(from, to, sentences, part).entries()) {
          if (sentences[at] === cut) expect(place.found).toMatchObject({ status: 'orphaned', why: 'cut' });
          else stands(to, sentences[at] ?? '', place);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('is sure of a sentence that stands once, letter for letter, whatever became of everything around it', () => {
    const strangers = ['Prices rose again.', 'Two judges stepped down over it.', 'A bridge was built that nobody had asked for.'];
    fc.assert(
      fc.property(paragraph, fc.nat(), fc.boolean(), fc.boolean(), ({ sentences, text }, nth, own, before) => {
        const kept = sentences[nth % sentences.length] ?? '';
        const from = text(sentences);
        const to = own
          ? text([kept])
          : [strangers[0], [...(before ? [strangers[1]] : []), kept, strangers[2]].join(' ')].join('\n\n');
        const [place] = placesOf(from, to, [kept], 'whole');
        if (place !== undefined) stands(to, kept, place);
      }),
      { numRuns: 500 },
    );
  });
});
