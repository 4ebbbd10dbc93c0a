import type { Policy } from '@/lib/review/policy';
import type { MemberView, PerspectiveView } from '@/lib/review/views/newsroom';
import type { AssignmentView, RoomView } from '@/lib/review/views/piece';
import { words } from '@/lib/words';

/** Working on it, or asked and still with time to answer. */
export const isLive = (one: Pick<AssignmentView, 'status'>) => ['invited', 'accepted', 'done'].includes(one.status);

export interface Duty {
  /** `fact_check`, or the perspective's slug after `perspective:`. */
  key: string;
  name: string;
  letter: string | null;
  hue: number;
  /** The piece does not run without it. */
  required: boolean;
  disputes: boolean;
  /** Somebody may be asked for it now. */
  askable: boolean;
  /** How many have it. */
  live: number;
  assignments: AssignmentView[];
}

/** Every duty of a piece: what is required and nobody has first, then the rest of what is required, then what was asked beyond it. */
export function dutiesOf(room: RoomView, perspectives: readonly PerspectiveView[], policy: Policy | null): Duty[] {
  const of = (slug: string | null) =>
    room.assignments.filter((one) => (slug === null ? one.duty.kind === 'fact_check' : one.duty.perspective === slug));
  const required = new Map(room.piece.perspectives.map((one) => [one.perspective, one.disputes]));
  const spoken = perspectives.map(({ slug, name, letter, hue }): Duty => {
    const assignments = of(slug);
    const live = assignments.filter(isLive).length;
    const disputes = required.get(slug) ?? false;
    return {
      key: `perspective:${slug}`,
      name,
      letter,
      hue,
      required: required.has(slug),
      disputes,
      askable: true,
      live,
      assignments,
    };
  });
  const facts = of(null);
  const check: Duty = {
    key: 'fact_check',
    name: words.vocabulary.duty.fact_check,
    letter: null,
    hue: 0,
    required: policy?.requirements.facts_checked.required ?? true,
    disputes: false,
    askable: true,
    live: facts.filter(isLive).length,
    assignments: facts,
  };
  const rank = (one: Duty) => (one.required ? (one.live === 0 ? 0 : 1) : 2);
  return [...spoken, check]
    .filter((one) => one.required || one.assignments.length > 0 || (room.can['assign']?.allowed ?? false))
    .toSorted((a, b) => rank(a) - rank(b));
}

export interface FreePerson {
  id: string;
  name: string;
  /** Shown, and not offered. */
  awayUntil: string | null;
  duties: string[];
}

/** Who could still be asked, and for what: appointed to it, no author, no other duty here, and no conflict declared. */
export function freePeople(
  room: RoomView,
  members: readonly MemberView[],
  perspectives: readonly PerspectiveView[],
): FreePerson[] {
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
export function freeWriters(room: RoomView, members: readonly MemberView[]): { id: string; name: string }[] {
  const taken = new Set(
    [...room.piece.authors, ...room.assignments.filter(isLive).map((one) => one.person)].map((one) => one.personId),
  );
  return members
    .filter((one) => !one.disabled && one.roles.includes('author') && !taken.has(one.id))
    .map(({ id, name }) => ({ id, name }));
}
