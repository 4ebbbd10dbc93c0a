import { expect, it } from 'vitest';
import { gateRows } from '@/app/(desk)/pieces/[id]/_room/gate-rows';
import { placeHref } from '@/app/(desk)/pieces/[id]/_room/place-href';
import type { RequirementView } from '@/lib/review/views/common';
import type { RoomView } from '@/lib/review/views/piece';

const sentence = (index: number) => ({ to: 'sentence' as const, index });
/** The words of the links of a row with this sentence and these places, and how many places have none. */
function linked(why: string, places: RequirementView['places']) {
  const requirement = { id: 'facts_checked', status: 'unsatisfied', why, waitingOn: [], places, count: null, overridable: true };
  const room = {
    piece: { id: 'piece-0001' },
    gate: { requirements: [requirement] },
    counterpoints: [{ id: 'note-1', code: 'S1' }],
    claims: [],
    can: { assign: { allowed: true } },
  };
  const [row] = gateRows(room as unknown as RoomView);
  return { words: row?.links.map((one) => one.words), more: row?.more };
}

it('links the sentences that the row names, and no others', () => {
  const places = [2, 3, 4, 5].map(sentence);
  expect(linked('Waiting for you to confirm 4 changed sentences: sentences 3, 4 and 2 more.', places)).toEqual({
    words: ['sentences 3', '4'],
    more: 0,
  });
});

it('names the first where the row names none, and counts the rest', () => {
  expect(linked('Waiting for you to say fact, opinion or leave of 6 sentences.', [1, 2, 3, 4, 5, 6].map(sentence))).toEqual({
    words: ['sentence 2', 'sentence 3', 'sentence 4', 'sentence 5'],
    more: 2,
  });
});

it('leads to the text from every other page, and within the text to a place on the same page', () => {
  const room = {
    piece: { id: 'piece-0001' },
    gate: {
      requirements: [
        {
          id: 'facts_checked',
          status: 'unsatisfied',
          why: 'sentence 3',
          waitingOn: [],
          places: [sentence(2)],
          overridable: true,
        },
      ],
    },
    can: {},
  } as unknown as RoomView;
  expect(gateRows(room)[0]?.links[0]?.href).toBe('/pieces/piece-0001/text#sentence-3');
  expect(gateRows(room, placeHref)[0]?.links[0]?.href).toBe('#sentence-3');
});

it('keeps the way to a form beside them', () => {
  const places: RequirementView['places'] = [
    { to: 'form', form: 'assign' },
    { to: 'counterpoint', id: 'note-1' },
  ];
  expect(linked('Waiting for you to answer S1.', places).words?.[0]).toBe('S1');
  expect(linked('Waiting for you to answer S1.', places).words).toHaveLength(2);
});
