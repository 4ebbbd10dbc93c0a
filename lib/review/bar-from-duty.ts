import type { Refusal } from './refusal';
import type { AssignmentState, DutyKind } from './vocabulary';
import { isAskedFor } from './working';

/** Who works on a piece, as far as it decides whom else it can ask. */
interface Crew {
  authors: readonly string[];
  assignments: readonly {
    personId: string | null;
    status: AssignmentState;
    conflict: boolean | null;
    duty: DutyKind;
    perspective: string | null;
  }[];
}
interface Candidate {
  id: string;
  disabled: boolean;
  roles: readonly string[];
  holds: readonly string[];
  checksFacts: boolean;
}

/** Why somebody may not be asked for a duty: one person, one duty on a piece, and nobody reviews their own piece. null: they may. */
export function barFromDuty(
  { authors, assignments }: Crew,
  person: Omit<Candidate, 'roles'>,
  { duty, perspective }: { duty: DutyKind; perspective: string | null },
): Refusal | null {
  if (person.disabled) return { code: 'unknown_value', field: '/reviewerId', value: person.id };
  if (authors.includes(person.id)) return { code: 'is_author' };
  if (perspective !== null && !person.holds.includes(perspective)) return { code: 'perspective_not_held', perspective };
  if (perspective === null && !person.checksFacts) return { code: 'not_qualified' };
  const theirs = assignments.filter((assignment) => assignment.personId === person.id);
  const asked = theirs.filter(isAskedFor);
  if (asked.some((assignment) => assignment.duty === duty && assignment.perspective === perspective))
    return { code: 'already_assigned' };
  if (asked.length > 0) return { code: 'one_duty_each' };
  return theirs.some(({ conflict }) => conflict === true) ? { code: 'conflict_declared' } : null;
}

/** Why somebody may not be named as a co-author: they write for the newsroom, and were not asked to review the piece. null: they may. */
export function barFromAuthorship(
  {
    authors,
    assignments,
  }: { authors: Crew['authors']; assignments: readonly Pick<Crew['assignments'][number], 'personId' | 'status'>[] },
  person: Pick<Candidate, 'id' | 'disabled' | 'roles'>,
): Refusal | null {
  if (person.disabled || !person.roles.includes('author')) return { code: 'unknown_value', field: '/personId', value: person.id };
  if (authors.includes(person.id)) return { code: 'already_done' };
  return assignments.some((assignment) => assignment.personId === person.id && isAskedFor(assignment))
    ? { code: 'already_assigned' }
    : null;
}
