import { expect, test } from 'vitest';
import { mineToConfirm } from '@/app/(desk)/pieces/[id]/_parts/mine-to-confirm';
import type { RoomView } from '@/lib/review/views/piece';

const reviewer = { roles: ['reviewer' as const], checksFacts: false };
const room = (publication: object) =>
  ({
    piece: { publication },
    can: { confirm_sentences: { allowed: true } },
    version: { number: 2, sentences: [{ index: 0, yours: false }] },
    assignments: [{ id: 'a', mine: true, status: 'done', duty: { kind: 'perspective' } }],
    signOffs: [{ assignmentId: 'a', mine: true, standing: 'stale', open: [0], by: { you: true } }],
  }) as unknown as RoomView;

test('nobody waits for a perspective’s confirmation of what readers have; of a correction beside it, somebody does', () => {
  const count = (publication: object) => mineToConfirm(room(publication), reviewer, []).sentences.length;
  expect(count({ status: 'none', version: null })).toBe(1);
  expect(count({ status: 'live', version: 1 })).toBe(1);
  expect(count({ status: 'live', version: 2 })).toBe(0);
});
