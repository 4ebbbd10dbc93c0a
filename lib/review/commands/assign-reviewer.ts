import { z } from 'zod';
import { barFromDuty } from '../bar-from-duty';
import { command, refuse } from '../command';
import { responseDueOf } from '../response-due';
import { id, instant, slug } from '../scalars';

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
    if (!person) return refuse({ code: 'unknown_value', field: '/reviewerId', value: reviewerId });
    const perspective = duty.kind === 'perspective' ? duty.perspective : null;
    const bar = barFromDuty(
      { authors: piece.authors, assignments },
      { ...person, id: reviewerId },
      { duty: duty.kind, perspective },
    );
    if (bar) return refuse(bar);
    if (dueAt <= now) return refuse({ code: 'in_the_past', field: '/dueAt' });
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
