import { expect, test } from 'vitest';
import { unfinishedReview } from '@/app/(desk)/pieces/[id]/_room/unfinished-review';
import type { RoomView } from '@/lib/review/views/piece';

const duty = { kind: 'perspective', perspective: 'ecology', name: 'Ecology' };
const room = (status: string, over: object = {}) =>
  ({
    can: { sign_off: { allowed: true } },
    assignments: [{ mine: true, status, duty }],
    counterpoints: [],
    claims: [],
    ...over,
  }) as unknown as RoomView;
const saved = { counterpoints: [{ mine: true, posted: false, outcome: null }] };

test('a review is finished at the end of the text from the moment it was accepted until it is signed', () => {
  expect(unfinishedReview(room('accepted'))).toEqual({ duty, saved: 0 });
  expect(unfinishedReview(room('accepted', saved))).toEqual({ duty, saved: 1 });
  expect(unfinishedReview(room('done'))).toBeNull();
  expect(unfinishedReview(room('done', saved))).toEqual({ duty, saved: 1 });
});

test('nobody else is offered it: not before accepting, not another’s, not when the review is over', () => {
  for (const status of ['invited', 'declined', 'recused', 'lapsed', 'released'])
    expect(unfinishedReview(room(status))).toBeNull();
  expect(unfinishedReview(room('accepted', { assignments: [{ mine: false, status: 'accepted', duty }] }))).toBeNull();
  expect(unfinishedReview(room('accepted', { can: {} }))).toBeNull();
});
