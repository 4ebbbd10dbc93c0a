import { z } from 'zod';
import { command, refuse } from '../command';
import { responseDueOf } from '../response-due';
import { id, instant, slug } from '../scalars';
import { isAskedFor } from '../working';

export const assignReviewerInput = z.strictObject({
  reviewerId: id,
  duty: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('perspective'), perspective: slug }),
    z.strictObject({ kind: z.literal('fact_check') }),
  ]),
  dueAt: instant,
});

/** Asks one person for one duty. One person, one duty on a piece; nobody reviews their own piece. */
export const assignReviewer = command({
  name: 'assign_reviewer',
  action: 'assign',
  target: 'piece',
  input: assignReviewerInput,
  needs: ['piece', 'policy', 'assignments', 'person'],
  decide: ({ piece, policy, assignments, person }, { reviewerId, duty, dueAt }, { now, newId }) => {
    if (!person || person.disabled) return refuse({ code: 'unknown_value', field: '/reviewerId', value: reviewerId });
    if (piece.authors.includes(reviewerId)) return refuse({ code: 'is_author' });
    if (dueAt <= now) return refuse({ code: 'in_the_past', field: '/dueAt' });
    const perspective = duty.kind === 'perspective' ? duty.perspective : null;
    if (perspective !== null && !person.holds.includes(perspective)) return refuse({ code: 'perspective_not_held', perspective });
    if (perspective === null && !person.checksFacts) return refuse({ code: 'not_qualified' });
    const theirs = assignments.filter((assignment) => assignment.personId === reviewerId && isAskedFor(assignment));
    if (theirs.some((assignment) => assignment.duty === duty.kind && assignment.perspective === perspective))
      return refuse({ code: 'already_assigned' });
    if (theirs.length > 0) return refuse({ code: 'one_duty_each' });
    if (assignments.some((assignment) => assignment.personId === reviewerId && assignment.conflict === true))
      return refuse({ code: 'conflict_declared' });
    const assignmentId = newId();
    const responseDue = responseDueOf({ invitedAt: now, responseDue: now }, policy);
    return {
      ok: true,
      events: [
        {
          type: 'reviewer_invited',
          payload: {
            id: assignmentId,
            personId: reviewerId,
            duty: duty.kind,
            perspective,
            dueAt,
            responseDue,
          },
        },
      ],
      result: { id: assignmentId },
    };
  },
});
