import type { PerspectiveView } from '@/lib/review/views/newsroom';
import type { AssignmentView } from '@/lib/review/views/piece';
import type { RoomScreen } from '@/lib/review/views/screen';
import { isAskedFor } from '@/lib/review/working';
import { words } from '@/lib/words/en/shared';
import type { Translate } from '@/lib/words/language';

type Room = RoomScreen<'people'>['room'];

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
export function dutiesOf(t: Translate, room: Room, perspectives: readonly PerspectiveView[], wantsFactCheck: boolean): Duty[] {
  const of = (slug: string | null) =>
    room.assignments.filter((assignment) =>
      slug === null ? assignment.duty.kind === 'fact_check' : assignment.duty.perspective === slug,
    );
  const required = new Map(room.piece.perspectives.map((perspective) => [perspective.perspective, perspective.disputes]));
  const spoken = perspectives.map(({ slug, name, letter, hue }): Duty => {
    const assignments = of(slug);
    const live = assignments.filter(isAskedFor).length;
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
    name: t(words).vocabulary.duty.fact_check,
    letter: null,
    hue: 0,
    required: wantsFactCheck,
    disputes: false,
    askable: true,
    live: facts.filter(isAskedFor).length,
    assignments: facts,
  };
  const rank = (duty: Duty) => (duty.required ? (duty.live === 0 ? 0 : 1) : 2);
  return [...spoken, check]
    .filter((duty) => duty.required || duty.assignments.length > 0 || (room.can['assign']?.allowed ?? false))
    .toSorted((a, b) => rank(a) - rank(b));
}
