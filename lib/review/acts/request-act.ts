import type { AssignmentFacts } from '../facts';
import type { RequirementId } from '../vocabulary';
import type { Act } from './act';

/** Whoever was asked says yes or no. */
export function requestAct(assignment: AssignmentFacts, requirements: RequirementId[]): Act {
  const { id, personId, duty, perspective, invitedBy, invitedAt, responseDue } = assignment;
  return {
    action: 'answer_request',
    params: { assignmentId: id, duty, perspective, by: invitedBy },
    personId,
    role: duty === 'fact_check' ? 'fact_checker' : 'reviewer',
    subject: id,
    requirements,
    since: invitedAt,
    due: responseDue,
    place: { to: 'form', form: 'request' },
  };
}
