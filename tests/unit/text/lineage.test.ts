import { describe, expect, test } from 'vitest';
import { canonicalText } from '@/lib/text/canonical-text';
import { lineage, type PreviousSentence } from '@/lib/text/lineage';
import { bodyFromParagraphs } from '@/lib/text/schema';
import { segment } from '@/lib/text/sentences';
import { cpuTime } from './cpu-time';

/** Those of the last version that `history` made. */
let lastOccurrences: number[] = [];

/** Runs texts (headline first, then paragraphs) through as versions 1, 2, …; shows each sentence of the last as "text: since/contextSince/line". */
function history(...versions: string[][]): string[] {
  let previous: PreviousSentence[] | null = null;
  let nextLine = 1;
  let shown: string[] = [];
  for (const [index, [headline = '', ...paragraphs]] of versions.entries()) {
    const canonical = canonicalText({ headline, standfirst: '', body: bodyFromParagraphs(paragraphs) });
    const sentences = segment(canonical, 'en');
    const result = lineage(previous, sentences, index + 1, nextLine);
    nextLine = result.nextLine;
    previous = result.sentences.map((entry, at) => {
      const sentence = sentences[at];
      if (sentence === undefined) throw new Error('a lineage without a sentence');
      return { ...entry, fingerprint: sentence.fingerprint, block: sentence.block };
    });
    lastOccurrences = result.sentences.map(({ occurrence }) => occurrence);
    shown = result.sentences.map(({ since, contextSince, line }, at) => {
      const sentence = sentences[at];
      return `${canonical.text.slice(sentence?.start, sentence?.end)}: ${since}/${contextSince}/${line}`;
    });
  }
  return shown;
}

/** As `history`, of the sentences "No." alone: "No.#occurrence: since/contextSince". */
function twins(...versions: string[][]): string[] {
  return history(...versions).flatMap((row, at) =>
    row.startsWith('No.:') ? `No.#${lastOccurrences[at]}: ${row.slice(5, row.lastIndexOf('/'))}` : [],
  );
}

describe('lineage', () => {
  test('everything in the first version is new', () => {
    expect(history(['Head', 'Ana. Ben.', 'Cy.'])).toEqual(['Head: 1/1/1', 'Ana.: 1/1/2', 'Ben.: 1/1/2', 'Cy.: 1/1/3']);
  });

  test('a changed sentence is new, and its neighbours stand in a new context', () => {
    expect(history(['Head', 'Ana. Ben. Cy. Dee.'], ['Head', 'Ana. Ben. Cya. Dee.'])).toEqual([
      'Head: 1/1/1',
      'Ana.: 1/1/2',
      'Ben.: 1/2/2',
      'Cya.: 2/2/2',
      'Dee.: 1/2/2',
    ]);
  });

  test('a sentence that went and came back is new again', () => {
    expect(history(['Head', 'Ana. Ben.'], ['Head', 'Ana.'], ['Head', 'Ana. Ben.'])).toEqual([
      'Head: 1/1/1',
      'Ana.: 1/3/2',
      'Ben.: 3/3/2',
    ]);
  });

  test('a moved paragraph keeps its line and its sentences; one that is new gets a line of its own', () => {
    expect(history(['Head', 'Ana. Ann.', 'Ben.', 'Cy.'], ['Head', 'New.', 'Cy.', 'Ana. Ann.', 'Ben.'])).toEqual([
      'Head: 1/2/1',
      'New.: 2/2/5',
      'Cy.: 1/2/4',
      'Ana.: 1/2/2',
      'Ann.: 1/1/2',
      'Ben.: 1/2/3',
    ]);
  });

  test('both halves of a split paragraph keep its line; a merged one takes that of the longer part', () => {
    expect(history(['Head', 'Ana. Ben.'], ['Head', 'Ana.', 'Ben.']).map((row) => row.split('/')[2])).toEqual(['1', '2', '2']);
    expect(history(['Head', 'Ana.', 'Benjamin.'], ['Head', 'Ana. Benjamin.']).map((row) => row.split('/')[2])).toEqual([
      '1',
      '3',
      '3',
    ]);
  });

  test('a headline or a paragraph rewritten in its place keeps the line', () => {
    expect(history(['Head', 'Ana.', 'Ben.'], ['Other head', 'Ana.', 'Benn.'])).toEqual([
      'Other head: 2/2/1',
      'Ana.: 1/2/2',
      'Benn.: 2/2/3',
    ]);
  });

  test('the line of a cut paragraph is never given again', () => {
    expect(history(['Head', 'Ana.', 'Ben.'], ['Head', 'Ana.'], ['Head', 'Ana.', 'New.'])).toEqual([
      'Head: 1/1/1',
      'Ana.: 1/3/2',
      'New.: 3/3/4',
    ]);
  });

  test('the second of two twins, when the first is cut, stays the second', () => {
    expect(twins(['Head', 'No. Ana. No. Ben.'], ['Head', 'Ana. No. Ben.'])).toEqual(['No.#1: 1/1']);
    expect(twins(['Head', 'Ana. Ben. No. Cy. Dee.', 'Eve. No. Flo.'], ['Head', 'Ana. Ben. Cy. Dee.', 'Eve. No. Flo.'])).toEqual([
      'No.#1: 1/1',
    ]);
    // And is itself in every version after.
    expect(twins(['Head', 'No. Ana. No. Ben.'], ['Head', 'Ana. No. Ben.'], ['Head', 'Ana. No. Ben. Cy.'])).toEqual([
      'No.#1: 1/1',
    ]);
  });

  test('a twin put in above leaves the other its number and its age, and has a number that none had', () => {
    expect(twins(['Head', 'Ana. Ben.', 'Cy. No. Dee.'], ['Head', 'Ana. No. Ben.', 'Cy. No. Dee.'])).toEqual([
      'No.#1: 2/2',
      'No.#0: 1/1',
    ]);
  });

  test('two twins that changed places keep their numbers', () => {
    expect(twins(['Head', 'Ana. No. Ben.', 'Cy. No. Dee.'], ['Head', 'Cy. No. Dee.', 'Ana. No. Ben.'])).toEqual([
      'No.#1: 1/1',
      'No.#0: 1/1',
    ]);
  });

  test('of twins that nothing tells apart none is an old one', () => {
    expect(twins(['Head', 'No. No.'], ['Head', 'No. No. No.'])).toEqual(['No.#2: 2/2', 'No.#3: 2/2', 'No.#4: 2/2']);
  });

  test('a judged twin that was cut with the other is not taken for either when one comes back', () => {
    const [sentence] = segment(canonicalText({ headline: 'No.', standfirst: '', body: bodyFromParagraphs([]) }), 'en');
    if (sentence === undefined) throw new Error('one sentence');
    const number = (judged: [string, number][]) => lineage([], [sentence], 3, 1, new Map(judged)).sentences[0]?.occurrence;
    expect(number([[sentence.fingerprint, 1]])).toBe(2);
    // One that never had a twin is the one that was judged.
    expect(number([])).toBe(0);
  });

  test('a sentence that changed its dress is as old as it was, in a new context; its neighbours are not touched', () => {
    const sentences = segment(canonicalText({ headline: 'Head', standfirst: '', body: bodyFromParagraphs(['Ana. Ben.']) }), 'en');
    const dressed = (dress: string) => sentences.map((one, at) => ({ ...one, dress: at === 1 ? dress : '' }));
    const first = lineage(null, dressed('link a'), 1);
    const previous = first.sentences.map((one, at) => ({ ...one, fingerprint: '', block: 0, ...dressed('link a')[at] }));
    const again = (dress: string) =>
      lineage(previous, dressed(dress), 2).sentences.map((one) => `${one.since}/${one.contextSince}`);
    expect(again('link a')).toEqual(['1/1', '1/1', '1/1']);
    expect(again('link b')).toEqual(['1/1', '1/2', '1/1']);
  });

  test('a text of 20,000 sentences, half of them twins, takes little time', () => {
    const text = (more: string) => ['Head', ...Array.from({ length: 5000 }, (_, at) => `Ana ${at}. No. Ben ${at}${more}. No.`)];
    const sentences = [text(''), text('!')].map(([headline = '', ...body]) =>
      segment(canonicalText({ headline, standfirst: '', body: bodyFromParagraphs(body) }), 'en'),
    );
    const [old = [], next = []] = sentences;
    const first = lineage(null, old, 1).sentences.map((one, at) => ({ fingerprint: '', block: 0, ...old[at], ...one }));
    expect(cpuTime(() => lineage(first, next, 2))).toBeLessThan(2000);
  });
});
