import { z } from 'zod';
import { command, refuse } from '../command';
import { optionalProse } from '../inputs';

export const answerAssignmentInput = z.strictObject({
  /** `released` is the editor's: the request is taken back. `lapsed`: the time to answer ran out ("sought, no reply"). */
  status: z.enum(['accepted', 'declined', 'recused', 'released', 'lapsed']),
  /** Declared before the reviewer sees the text; mandatory to accept. */
  conflict: z.strictObject({ declared: z.boolean(), statement: optionalProse.optional() }).optional(),
});

/** The invited person accepts (declaring conflicts), declines or recuses; an editor takes a request back or records that no reply came. */
export const answerAssignment = command({
  name: 'answer_assignment',
  action: 'answer_assignment',
  target: 'assignment',
  input: answerAssignmentInput,
  needs: ['piece', 'assignment'],
  decide: ({ assignment }, { status, conflict }, { actor, now }) => {
    const statement = conflict?.statement ?? null;
    const answer = {
      type: 'assignment_answered' as const,
      payload: { assignmentId: assignment.id, status, conflict: conflict?.declared ?? null, statement },
    };
    if (status === 'released' || status === 'lapsed') {
      if (!actor.roles.includes('editor')) return refuse({ code: 'not_allowed', reason: 'editor_only' });
      if (!['invited', 'accepted'].includes(assignment.status)) return refuse({ code: 'already_done' });
      if (status === 'lapsed' && (assignment.status !== 'invited' || now < assignment.responseDue))
        return refuse({ code: 'wrong_state', state: assignment.status });
      const event =
        status === 'lapsed' ? { type: 'assignment_lapsed' as const, payload: { assignmentId: assignment.id } } : answer;
      return { ok: true, events: [event], result: { id: assignment.id, status }, status: 200 };
    }
    if (assignment.personId !== actor.personId) return refuse({ code: 'not_allowed', reason: 'own_only' });
    const from = status === 'recused' ? ['invited', 'accepted', 'done'] : ['invited', 'lapsed'];
    if (!from.includes(assignment.status))
      return refuse({ code: assignment.status === status ? 'already_done' : 'wrong_state', state: assignment.status });
    if (status === 'accepted' && !conflict) return refuse({ code: 'conflict_undeclared' });
    if (status === 'accepted' && conflict?.declared) return refuse({ code: 'conflict_declared' });
    return { ok: true, events: [answer], result: { id: assignment.id, status }, status: 200 };
  },
});
