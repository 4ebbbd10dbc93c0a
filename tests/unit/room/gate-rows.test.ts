import { expect, it } from 'vitest';
import { placeHref } from '@/app/(desk)/pieces/[id]/_parts/place-href';
import { gateRows } from '@/app/(desk)/pieces/[id]/_reading/gate-rows';
import type { RequirementView } from '@/lib/review/views/common';
import type { RoomView } from '@/lib/review/views/piece';
import { words } from '@/lib/words/en/shared';
import { english } from '@/lib/words/language';
import type { SentencePart } from '@/lib/words/sentence-part';

const sentence = (index: number) => ({ to: 'sentence' as const, index });
const n = (text: string, index: number): SentencePart => ({ text, place: sentence(index) });
/** A row with this sentence and these places. */
function rowOf(parts: RequirementView['parts'], places: RequirementView['places']) {
  const requirement = {
    id: 'facts_checked',
    status: 'unsatisfied',
    parts,
    waitingOn: [],
    places,
    count: null,
    overridable: true,
  };
  const room = {
    piece: { id: 'piece-0001' },
    gate: { requirements: [requirement] },
    counterpoints: [{ id: 'note-1', code: 'S1' }],
    claims: [],
    overrides: [],
    can: { assign: { allowed: true } },
  };
  const [row] = gateRows(english, room as unknown as RoomView);
  if (!row) throw new Error('no row');
  return row;
}
const linked = (row: ReturnType<typeof rowOf>) => row.sentence?.flatMap((part) => (typeof part === 'string' ? [] : [part.words]));

it('links the places that the sentence names, and no others', () => {
  const row = rowOf(
    ['Waiting for you to confirm 4 changed sentences: ', n('sentences 3', 2), ', ', n('4', 3), ' and 2 more.'],
    [2, 3, 4, 5].map(sentence),
  );
  expect(linked(row)).toEqual(['sentences 3', '4']);
  expect(row.places).toEqual([]);
  expect(row.more).toBe(0);
});

it('takes no number of a sentence for a place', () => {
  const row = rowOf(['2 of 3 perspectives heard. Asked again: ', n('sentence 2', 1), ' changed in version 2.'], [sentence(1)]);
  expect(row.sentence).toEqual([
    '2 of 3 perspectives heard. Asked again: ',
    { words: 'sentence 2', href: '/pieces/piece-0001/text#sentence-2' },
    ' changed in version 2.',
  ]);
});

it('names the first where the row names none, and counts the rest', () => {
  const row = rowOf(
    ['Waiting for you to say whether 6 sentences are fact, opinion or neither.'],
    [1, 2, 3, 4, 5, 6].map(sentence),
  );
  expect(row.places?.map(({ words: said }) => said)).toEqual(['sentence 2', 'sentence 3', 'sentence 4', 'sentence 5']);
  expect(row.more).toBe(2);
});

it('leads to the text from every other page, and within the text to a place on the same page', () => {
  const room = {
    piece: { id: 'piece-0001' },
    gate: {
      requirements: [
        {
          id: 'facts_checked',
          status: 'unsatisfied',
          parts: ['Judge.'],
          waitingOn: [],
          places: [sentence(2)],
          overridable: true,
        },
      ],
    },
    overrides: [],
    can: {},
  } as unknown as RoomView;
  expect(gateRows(english, room)[0]?.places?.[0]?.href).toBe('/pieces/piece-0001/text#sentence-3');
  expect(gateRows(english, room, placeHref)[0]?.places?.[0]?.href).toBe('#sentence-3');
});

it('offers no OK before the author is asked for it, and no link to the page that it stands on', () => {
  const rows = (id: string, places: RequirementView['places'], waitingOn: RequirementView['waitingOn'], here: 'decide' | null) =>
    gateRows(
      english,
      {
        piece: { id: 'piece-0001' },
        gate: { requirements: [{ id, status: 'unsatisfied', parts: [], waitingOn, places, count: null, overridable: true }] },
        overrides: [],
        can: { consent: { allowed: true }, mark_publishable: { allowed: true } },
      } as unknown as RoomView,
      placeHref,
      here,
    )[0]?.links?.length;
  const consent = [{ to: 'form' as const, form: 'consent' as const }];
  const author = { personId: 'a', label: 'Ana', you: false, role: 'author' as const, since: null };
  expect(rows('author_consent', consent, [], null)).toBe(0);
  expect(rows('author_consent', consent, [author], null)).toBe(1);
  const decide = [{ to: 'form' as const, form: 'decide' as const }];
  expect(rows('second_editor', decide, [], 'decide')).toBe(0);
  expect(rows('second_editor', decide, [], null)).toBe(1);
});

it('keeps the way to a form beside them', () => {
  const places: RequirementView['places'] = [
    { to: 'form', form: 'assign' },
    { to: 'counterpoint', id: 'note-1' },
  ];
  const row = rowOf(['Waiting for you to answer ', { text: 'S1', place: { to: 'counterpoint', id: 'note-1' } }, '.'], places);
  expect(linked(row)).toEqual(['S1']);
  expect(row.links).toHaveLength(1);
});

it('offers an exception in every box exactly to whoever may ask for one, where there is one to ask for', () => {
  const yes = [true, false];
  const statuses = ['satisfied', 'unsatisfied', 'overridden', 'not_applicable', 'error'] as const;
  for (const status of statuses)
    for (const [overridable, allowed, asked, here] of yes.flatMap((a) =>
      yes.flatMap((b) => yes.flatMap((c) => ([null, 'decide'] as const).map((d) => [a, b, c, d] as const))),
    )) {
      const room = {
        piece: { id: 'piece-0001' },
        gate: { requirements: [{ id: 'facts_checked', status, parts: [], waitingOn: [], places: [], count: null, overridable }] },
        overrides: asked ? [{ requirement: 'facts_checked', end: null, coversAll: true }] : [],
        can: { request_override: { allowed } },
      } as unknown as RoomView;
      const links = gateRows(english, room, placeHref, here)[0]?.links?.map(({ words: said }) => said);
      const wanted =
        status === 'overridden'
          ? [words.gate.reason]
          : status === 'unsatisfied' && overridable && allowed && !asked
            ? [words.gate.override]
            : [];
      expect(links, JSON.stringify({ status, overridable, allowed, asked, here })).toEqual(wanted);
    }
});
