import { z } from 'zod';
import { command, refuse } from '../command';
import { hoursAfter } from '../hours-after';
import { optionalProse, reason } from '../inputs';
import { responseDueOf } from '../response-due';
import { isAskedFor } from '../working';

export const answerAssignmentInput = z.strictObject({
  /** `released` is the editor's: the request is taken back. `lapsed`: the time to answer ran out ("sought, no reply"). */
  status: z.enum(['accepted', 'declined', 'recused', 'released', 'lapsed']),
  /** Why an editor takes a request back: the reviewer reads it, and it stands in the piece's history. */
  reason: reason.optional(),
  /** Declared before the reviewer sees the text; mandatory to accept. */
  conflict: z.strictObject({ declared: z.boolean(), statement: optionalProse.optional() }).optional(),
});

/** The invited person accepts (declaring conflicts), declines or recuses; an editor takes a request back or records that no reply came. */
export const answerAssignment = command({
  name: 'answer_assignment',
  action: 'answer_assignment',
  target: 'assignment',
  input: answerAssignmentInput,
  needs: ['piece', 'policy', 'assignment', 'mine', 'keptBlocks'],
  decide: ({ piece, policy, assignment, mine, keptBlocks }, { status, conflict, reason: why }, { actor, now }) => {
    const statement = conflict?.statement ?? null;
    const answer = {
      type: 'assignment_answered' as const,
      payload: { assignmentId: assignment.id, status, conflict: conflict?.declared ?? null, statement },
    };
    if (status === 'released' || status === 'lapsed') {
      if (!actor.roles.includes('editor')) return refuse({ code: 'not_allowed', reason: 'editor_only' });
      if (!['invited', 'accepted'].includes(assignment.status)) return refuse({ code: 'already_done' });
      if (status === 'lapsed' && (assignment.status !== 'invited' || now < responseDueOf(assignment, policy)))
        return refuse({ code: 'wrong_state', state: assignment.status });
      const result = { id: assignment.id, status };
      if (status === 'lapsed')
        return {
          ok: true,
          events: [{ type: 'assignment_lapsed', payload: { assignmentId: assignment.id } }],
          result,
          status: 200,
        };
      if (!why) return refuse({ code: 'missing_field', field: '/reason', why: 'reason' });
      // Nobody gets rid of a danger, or of a point of law, by releasing whoever saw it.
      const answerDue = hoursAfter(now, policy.answerHours);
      const filed = keptBlocks.map(({ id: counterpointId }, index) => ({
        type: 'counterpoint_filed' as const,
        payload: { counterpointId, answerDue, code: piece.lastCode + 1 + index },
      }));
      const released = { ...answer, payload: { ...answer.payload, reason: why } };
      return { ok: true, events: [released, ...filed], result: { ...result, filed: filed.length }, status: 200 };
    }
    if (assignment.personId !== actor.personId) return refuse({ code: 'not_allowed', reason: 'own_only' });
    const from = status === 'recused' ? ['invited', 'accepted', 'done'] : ['invited', 'lapsed'];
    if (!from.includes(assignment.status))
      return refuse({ code: assignment.status === status ? 'already_done' : 'wrong_state', state: assignment.status });
    if (status === 'accepted' && !conflict) return refuse({ code: 'conflict_undeclared' });
    if (status === 'accepted' && conflict?.declared) return refuse({ code: 'conflict_declared' });
    if (status === 'accepted') {
      // Between the question and the answer an appointment can end, and a request that lapsed can have been followed by another.
      const { duty, perspective } = assignment;
      if (duty === 'fact_check' && !actor.checksFacts) return refuse({ code: 'not_qualified' });
      if (perspective !== null && !actor.holds.includes(perspective))
        return refuse({ code: 'perspective_not_held', perspective });
      const others = mine.filter((other) => other.id !== assignment.id);
      if (others.some((other) => other.conflict === true)) return refuse({ code: 'conflict_declared' });
      if (others.some(isAskedFor)) return refuse({ code: 'one_duty_each' });
    }
    return { ok: true, events: [answer], result: { id: assignment.id, status }, status: 200 };
  },
});
