import { describe, expect, test } from 'vitest';
import { canonicalText } from '@/lib/text/canonical-text';
import { lineage, type PreviousSentence } from '@/lib/text/lineage';
import { bodyOf } from '@/lib/text/schema';
import { segment } from '@/lib/text/sentences';

/** Runs texts (headline first, then paragraphs) through as versions 1, 2, …; shows each sentence of the last as "text: since/contextSince/line". */
function history(...versions: string[][]): string[] {
  let previous: PreviousSentence[] | null = null;
  let nextLine = 1;
  let shown: string[] = [];
  for (const [index, [headline = '', ...paragraphs]] of versions.entries()) {
    const canonical = canonicalText({ headline, standfirst: '', body: bodyOf(paragraphs) });
    const sentences = segment(canonical, 'en');
    const result = lineage(previous, sentences, index + 1, nextLine);
    nextLine = result.nextLine;
    previous = result.sentences.map((entry, at) => {
      const sentence = sentences[at];
      if (sentence === undefined) throw new Error('a lineage without a sentence');
      return { ...entry, fingerprint: sentence.fingerprint, block: sentence.block };
    });
    shown = result.sentences.map(({ since, contextSince, line }, at) => {
      const sentence = sentences[at];
      return `${canonical.text.slice(sentence?.start, sentence?.end)}: ${since}/${contextSince}/${line}`;
    });
  }
  return shown;
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

  test('the second of two twins, when the first is cut, is not taken for the first in its old context', () => {
    const rows = history(['Head', 'No. Ana. No. Ben.'], ['Head', 'Ana. No. Ben.']);
    expect(rows).toContain('No.: 1/2/2');
  });
});
