import { expect, it } from 'vitest';
import { inScope, linesUnder } from '@/lib/review/standing';
import { counted } from '../../support/counted';

/** Sentences of ten letters, five to a paragraph. */
const sentencesOf = (many: number) =>
  Array.from({ length: many }, (_, nth) => ({ start: nth * 11, end: nth * 11 + 10, line: 100 + Math.floor(nth / 5) }));
const on = (start: number | null, end: number | null) => ({ place: { start, end } });

it('names the paragraphs that a note touches, each once, and none for a note without a place', () => {
  const sentences = sentencesOf(20);
  expect(linesUnder([on(0, 10), on(2, 3)], sentences)).toEqual([100]);
  // From the last sentence of a paragraph into the first of the next.
  expect(linesUnder([on(4 * 11 + 9, 5 * 11 + 1)], sentences)).toEqual([100, 101]);
  // Between two sentences, and behind the text.
  expect(linesUnder([on(10, 11), on(500, 510), on(null, null), { place: null }], sentences)).toEqual([]);
  expect(linesUnder([on(0, 500)], sentences)).toEqual([100, 101, 102, 103]);
});

it('looks twice as often at twice the text with twice the notes, not four times as often', () => {
  const reads = (many: number) => {
    const sentences = counted(sentencesOf(many));
    const notes = sentencesOf(many).map(({ start, end }) => on(start, end));
    const lines = linesUnder(notes, sentences.list);
    expect(inScope({ lines }, sentences.list)).toHaveLength(many);
    return sentences.reads();
  };
  expect(reads(400) / reads(200)).toBeLessThanOrEqual(2.6);
});
