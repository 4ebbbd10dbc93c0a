import { barFromAuthorship, barFromDuty } from './bar-from-duty';
import type { MemberView, PerspectiveView } from './views/newsroom';
import type { RoomView } from './views/piece';

type Asked = Pick<RoomView, 'piece' | 'assignments'>;

export interface FreePerson {
  id: string;
  name: string;
  /** Shown, and not offered. */
  awayUntil: string | null;
  duties: string[];
}

/** Who could still be asked, and for what, by the rule that the command asks (`barFromDuty`). */
export function freePeople(room: Asked, members: readonly MemberView[], perspectives: readonly PerspectiveView[]): FreePerson[] {
  const crew = crewOf(room);
  const duties = [
    ...perspectives.map(({ slug }) => ({ key: `perspective:${slug}`, duty: 'perspective' as const, perspective: slug })),
    { key: 'fact_check', duty: 'fact_check' as const, perspective: null },
  ];
  return members
    .map((member) => ({
      id: member.id,
      name: member.name,
      awayUntil: member.awayUntil,
      duties: duties.filter((duty) => barFromDuty(crew, member, duty) === null).map(({ key }) => key),
    }))
    .filter((person) => person.duties.length > 0);
}

/** Who may be named as a co-author, by the rule that the command asks (`barFromAuthorship`). */
export function freeWriters(room: Asked, members: readonly MemberView[]): { id: string; name: string }[] {
  const crew = crewOf(room);
  return members.filter((member) => barFromAuthorship(crew, member) === null).map(({ id, name }) => ({ id, name }));
}

const crewOf = ({ piece, assignments }: Asked) => ({
  authors: piece.authors.flatMap(({ personId }) => personId ?? []),
  assignments: assignments.map(({ person, status, conflict, duty }) => ({
    personId: person.personId,
    status,
    conflict,
    duty: duty.kind,
    perspective: duty.perspective,
  })),
});
