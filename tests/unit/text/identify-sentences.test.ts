import { describe, expect, test } from 'vitest';
import { identifySentences } from '@/lib/text/identify-sentences';
import { keyedText } from '@/lib/text/keyed-text';

/** What became of each sentence: its place in the new text, with "?" where that is not sure, or "-". */
const fates = (before: string, after: string) =>
  identifySentences(keyedText(before), keyedText(after))
    .map((fate) => (fate.kind === 'gone' ? '-' : `${fate.index}${fate.kind === 'same' ? '' : '?'}`))
    .join(' ');

const A = 'The river rose at night, and nobody was warned.';
const B = 'By morning the ferry lay on the quay like a toy.';
const C = 'The mayor has promised an inquiry before winter.';
const D = 'Few of us expect it to be finished in good time.';
const X = 'Nobody came.';

describe('a sentence of the old text', () => {
  const rows: [name: string, before: string, after: string, expected: string][] = [
    ['is where it was', `${A} ${X} ${B}`, `${A} ${X} ${B}`, '0 1 2'],
    ['is followed where it moved', `${A} ${B} ${C}`, `${C} ${A} ${B}`, '1 2 0'],
    ['is gone when its words are', `${A} ${B} ${C}`, `${A} ${D} ${C}`, '0 - 2'],
    [
      'is told from its twin by its neighbours',
      `${A} ${X} ${B}\n\n${C} ${X} ${D}`,
      `${C} ${X} ${D}\n\n${A} ${X} ${B}`,
      '3 4 5 0 1 2',
    ],
    ['is gone when only its twin is left', `${A} ${X} ${B}\n\n${C} ${X} ${D}`, `${A} ${B}\n\n${C} ${X} ${D}`, '0 - 1 2 3 4'],
    ['may be either when one of two was cut with all between them', `${A} ${X} ${B} ${X} ${C}`, `${A} ${X} ${C}`, '0 1? - 1? 2'],
    ['may be any of a run that got shorter', `${A} ${X} ${X} ${X} ${B}`, `${A} ${X} ${X} ${B}`, '0 1? 2? 2? 3'],
    ['keeps its place in a run that moved', `${A} ${X} ${X} ${B} ${C}`, `${C} ${A} ${X} ${X} ${B}`, '1 2 3 4 0'],
    [
      'that is short is not sure among strangers',
      `${A} Why? ${B}`,
      `${C} ${D} ${C} ${D} ${C} Why? ${D} ${C} ${D} ${C} ${D}`,
      '- 5? -',
    ],
    ['that says something and stands once is itself among strangers', `${A} ${X} ${B}`, `${C} ${D} ${C} ${D} ${X} ${D}`, '- 4 -'],
  ];
  test.each(rows)('%s', (_, before, after, expected) => expect(fates(before, after)).toBe(expected));
});
