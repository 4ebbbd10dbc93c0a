import type { MemberView, PerspectiveView } from './views/newsroom';
import type { AssignmentView, RoomView } from './views/piece';

type Asked = Pick<RoomView, 'piece' | 'assignments'>;

/** Working on it, or asked and still with time to answer. */
export const isLive = (one: Pick<AssignmentView, 'status'>) => ['invited', 'accepted', 'done'].includes(one.status);

export interface FreePerson {
  id: string;
  name: string;
  /** Shown, and not offered. */
  awayUntil: string | null;
  duties: string[];
}

/** Who could still be asked, and for what: appointed to it, no author, no other duty here, and no conflict declared. */
export function freePeople(room: Asked, members: readonly MemberView[], perspectives: readonly PerspectiveView[]): FreePerson[] {
  const authors = new Set(room.piece.authors.map((one) => one.personId));
  const taken = new Set(room.assignments.filter((one) => isLive(one) || one.conflict === true).map((one) => one.person.personId));
  const known = new Set(perspectives.map((one) => one.slug));
  return members
    .filter((one) => !one.disabled && !authors.has(one.id) && !taken.has(one.id))
    .map(({ id, name, holds, checksFacts, awayUntil }) => ({
      id,
      name,
      awayUntil,
      duties: [
        ...holds.filter((slug) => known.has(slug)).map((slug) => `perspective:${slug}`),
        ...(checksFacts ? ['fact_check'] : []),
      ],
    }))
    .filter((one) => one.duties.length > 0);
}

/** Who may be named as a co-author: authors of the newsroom who neither are one already nor were asked to review the piece. */
export function freeWriters(room: Asked, members: readonly MemberView[]): { id: string; name: string }[] {
  const taken = new Set(
    [...room.piece.authors, ...room.assignments.filter(isLive).map((one) => one.person)].map((one) => one.personId),
  );
  return members
    .filter((one) => !one.disabled && one.roles.includes('author') && !taken.has(one.id))
    .map(({ id, name }) => ({ id, name }));
}
