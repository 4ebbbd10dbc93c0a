import type { AssignmentView } from '@/lib/review/views/piece';
import type { Scene } from './scene';
import { dutyName } from './who';

/** Review requests. Whether a conflict was declared is between the reviewer and the editors. */
export function assignmentViews({
  viewer,
  piece,
  who,
  perspectives,
}: Pick<Scene, 'viewer' | 'piece' | 'who' | 'perspectives'>): AssignmentView[] {
  return piece.assignments.map((one): AssignmentView => {
    const { duty: kind, perspective } = one;
    const mine = one.personId === viewer.personId;
    return {
      id: one.id,
      person: who.reviewer(one.personId, one),
      duty: { kind, perspective, name: dutyName(one, perspectives) },
      status: one.status,
      conflict: mine || who.identities ? one.conflict : null,
      responseDue: one.responseDue,
      dueAt: one.dueAt,
      since: one.since,
      mine,
    };
  });
}
