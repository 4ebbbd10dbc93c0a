import { mayKnow } from '@/lib/review/may-infer';
import type { AssignmentView } from '@/lib/review/views/piece';
import type { Scene } from './scene';
import { dutyName } from './who';

/** Review requests. Whether a conflict was declared, and what was said of it, is between the reviewer and the editors. */
export function assignmentViews({
  viewer,
  piece,
  who,
  perspectives,
  reasons,
}: Pick<Scene, 'viewer' | 'piece' | 'who' | 'perspectives' | 'reasons'>): AssignmentView[] {
  return piece.assignments.map((one): AssignmentView => {
    const { duty: kind, perspective } = one;
    const mine = one.personId === viewer.personId;
    const told = mayKnow('conflict_of_interest', viewer, piece.relation, mine);
    return {
      id: one.id,
      person: who.reviewer(one.personId, one),
      duty: { kind, perspective, name: dutyName(one, perspectives) },
      status: one.status,
      conflict: told ? one.conflict : null,
      conflictStatement: told ? reasons.conflict(one.id) : null,
      responseDue: one.responseDue,
      dueAt: one.dueAt,
      since: one.since,
      mine,
    };
  });
}
