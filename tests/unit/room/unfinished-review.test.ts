import { expect, test } from 'vitest';
import { unfinishedReview } from '@/app/(desk)/pieces/[id]/_reading/unfinished-review';
import { sweepView } from '@/app/(desk)/pieces/[id]/check/sweep-view';
import type { RoomView, VersionView } from '@/lib/review/views/piece';

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
  expect(unfinishedReview(room('accepted'), 0)).toEqual({ duty, saved: 0 });
  expect(unfinishedReview(room('accepted', saved), 0)).toEqual({ duty, saved: 1 });
  expect(unfinishedReview(room('done'), 0)).toBeNull();
  expect(unfinishedReview(room('done'), 2)).toEqual({ duty, saved: 2 });
  expect(unfinishedReview(room('done', saved), 0)).toEqual({ duty, saved: 1 });
});

test('nobody else is offered it: not before accepting, not another’s, not when the review is over', () => {
  for (const status of ['invited', 'declined', 'recused', 'lapsed', 'released'])
    expect(unfinishedReview(room(status), 0)).toBeNull();
  expect(unfinishedReview(room('accepted', { assignments: [{ mine: false, status: 'accepted', duty }] }), 0)).toBeNull();
  expect(unfinishedReview(room('accepted', { can: {} }), 0)).toBeNull();
});

test('while a signature stands and nothing was added, the fact-check offers nothing to finish; with anything added it does', () => {
  const version = {
    number: 1,
    digest: 'd',
    text: '',
    content: { headline: 'A', standfirst: '', language: 'en', body: { type: 'doc', content: [] } },
    sentences: [],
  };
  const none = { posted: true, sentences: [0], mine: true, verdict: { by: { you: true }, posted: true } };
  const added: [string, object[], number[]][] = [
    ['nothing', [none], []],
    ['a sentence', [none], [0]],
    ['a claim', [{ ...none, posted: false }], []],
    ['a verdict', [{ ...none, verdict: { by: { you: true }, posted: false } }], []],
  ];
  for (const status of ['accepted', 'done'])
    for (const [what, claims, judged] of added) {
      const found = sweepView(
        room(status, { claims }),
        version as unknown as VersionView,
        judged,
        () => null,
        () => null,
      );
      expect(found.isUnfinished, `${status}, ${what}`).toBe(status === 'accepted' || what !== 'nothing');
    }
});
