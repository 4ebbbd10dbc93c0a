import type { MemberView, PerspectiveView } from './views/newsroom';
import type { AssignmentView, RoomView } from './views/piece';

type Asked = Pick<RoomView, 'piece' | 'assignments'>;

/** Working on it, or asked and still with time to answer. */
export const isLive = (assignment: Pick<AssignmentView, 'status'>) => ['invited', 'accepted', 'done'].includes(assignment.status);

export interface FreePerson {
  id: string;
  name: string;
  /** Shown, and not offered. */
  awayUntil: string | null;
  duties: string[];
}

/** Who could still be asked, and for what: appointed to it, no author, no other duty here, and no conflict declared. */
export function freePeople(room: Asked, members: readonly MemberView[], perspectives: readonly PerspectiveView[]): FreePerson[] {
  const authors = new Set(room.piece.authors.map((author) => author.personId));
  const taken = new Set(
    room.assignments
      .filter((assignment) => isLive(assignment) || assignment.conflict === true)
      .map((assignment) => assignment.person.personId),
  );
  const known = new Set(perspectives.map((perspective) => perspective.slug));
  return members
    .filter((member) => !member.disabled && !authors.has(member.id) && !taken.has(member.id))
    .map(({ id, name, holds, checksFacts, awayUntil }) => ({
      id,
      name,
      awayUntil,
      duties: [
        ...holds.filter((slug) => known.has(slug)).map((slug) => `perspective:${slug}`),
        ...(checksFacts ? ['fact_check'] : []),
      ],
    }))
    .filter((person) => person.duties.length > 0);
}

/** Who may be named as a co-author: authors of the newsroom who neither are one already nor were asked to review the piece. */
export function freeWriters(room: Asked, members: readonly MemberView[]): { id: string; name: string }[] {
  const taken = new Set(
    [...room.piece.authors, ...room.assignments.filter(isLive).map((assignment) => assignment.person)].map(
      (author) => author.personId,
    ),
  );
  return members
    .filter((member) => !member.disabled && member.roles.includes('author') && !taken.has(member.id))
    .map(({ id, name }) => ({ id, name }));
}
