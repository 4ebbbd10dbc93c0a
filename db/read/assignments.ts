import type { Act } from '@/lib/review/acts';
import type { AssignmentView } from '@/lib/review/views/piece';
import { type Setting, toDoWords } from './acts';
import type { Scene } from './scene';
import { dutyName } from './who';

type Asked = Pick<Scene, 'viewer' | 'piece' | 'who' | 'perspectives'> & { acts: readonly Act[]; words: Setting };

/** Review requests, and what each of these people has to do now. Whether a conflict was declared is between the reviewer and the editors. */
export function assignmentViews({ viewer, piece, who, perspectives, acts, words }: Asked): AssignmentView[] {
  return piece.assignments.map((one): AssignmentView => {
    const { duty: kind, perspective } = one;
    const mine = one.personId === viewer.personId;
    const live = ['invited', 'accepted', 'done'].includes(one.status);
    const role = kind === 'fact_check' ? 'fact_checker' : 'reviewer';
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
      waiting: acts
        .filter((act) => live && act.personId === one.personId && act.role === role)
        .map((act) => ({
          action: act.action,
          title: toDoWords(act, { pieceId: piece.row.id, since: act.since }, words).command,
          since: act.since,
          due: act.due,
          late: act.due !== null && act.due < words.now,
        })),
    };
  });
}
