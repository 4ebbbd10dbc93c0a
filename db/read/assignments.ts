import type { Act } from '@/lib/review/acts/act';
import { mayKnow } from '@/lib/review/may-infer';
import type { AssignmentView } from '@/lib/review/views/piece';
import { isAskedFor } from '@/lib/review/working';
import type { Translate } from '@/lib/words/language';
import { type ActWording, toDoWords } from './act-sentences';
import { dutyName } from './person-labels';
import type { RoomReading } from './room-reading';

type Asked = Pick<RoomReading, 'viewer' | 'piece' | 'who' | 'perspectives' | 'reasons'> & {
  acts: readonly Act[];
  words: ActWording;
};

/** Review requests, and what each of these people has to do now. Whether a conflict was declared, and what was said of it, is between the reviewer and the editors. */
export function assignmentViews(
  t: Translate,
  { viewer, piece, who, perspectives, reasons, acts, words }: Asked,
): AssignmentView[] {
  return piece.assignments.map((assignment): AssignmentView => {
    const { duty: kind, perspective } = assignment;
    const mine = assignment.personId === viewer.personId;
    const told = mayKnow('conflict_of_interest', viewer, piece.relation, mine);
    const live = isAskedFor(assignment);
    const role = kind === 'fact_check' ? 'fact_checker' : 'reviewer';
    return {
      id: assignment.id,
      person: who.reviewer(assignment.personId, assignment),
      duty: { kind, perspective, name: dutyName(t, assignment, perspectives) },
      status: assignment.status,
      conflict: told ? assignment.conflict : null,
      conflictStatement: told ? reasons.conflict(assignment.id) : null,
      responseDue: assignment.responseDue,
      dueAt: assignment.dueAt,
      since: assignment.since,
      mine,
      waiting: acts
        .filter((act) => live && act.personId === assignment.personId && act.role === role)
        .map((act) => ({
          action: act.action,
          title: toDoWords(t, act, { pieceId: piece.row.id, since: act.since }, words).command,
          since: act.since,
          due: act.due,
          late: act.due !== null && act.due < words.now,
        })),
    };
  });
}
