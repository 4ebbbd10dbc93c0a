import type { Duty } from '@/lib/review/event-duty';
import type { Actor } from '@/lib/review/facts';
import { mayBeNamed } from '@/lib/review/may-be-named';
import { mayKnow } from '@/lib/review/may-infer';
import type { PersonView } from '@/lib/review/views/common';
import { fallbackLabels } from '@/lib/words/en/fallback-labels';
import type { Translate } from '@/lib/words/language';
import type { Named } from './names';
import type { Perspectives } from './perspectives';
import type { VisiblePiece } from './visible-piece';

/** How this viewer may know the people of one piece (`mayInfer`). Identity is denied by default (P1): who reviews is a perspective, not a name. */
export interface PersonLabels {
  /** In an act of office: an author's or an editor's. Whatever they are now, or are beside it, it is the name that stands under the act. */
  person: (personId: string) => PersonView;
  /** In a judgement: a reviewer's, whatever else they are. */
  reviewer: (personId: string, duty: Duty) => PersonView;
  /** Under an event (`eventDuty`): the duty in which it was done, or, in office (null), the name. */
  doer: (personId: string, duty: Duty | null) => PersonView;
  /** May the viewer know who reviews? */
  identities: boolean;
}

export function personLabels(
  t: Translate,
  viewer: Actor,
  piece: Pick<VisiblePiece, 'relation'>,
  names: Named,
  perspectives: Perspectives,
): PersonLabels {
  const identities = mayKnow('reviewer_identity', viewer, piece.relation);
  const person = (id: string): PersonView => ({
    personId: id,
    label: names.get(id)?.name ?? t(fallbackLabels).formerMember,
    you: id === viewer.personId,
  });
  const reviewer = (id: string, duty: Duty): PersonView =>
    mayBeNamed({ personId: id, duty }, { personId: viewer.personId, identities })
      ? person(id)
      : { personId: null, label: dutyLabel(t, duty, perspectives), you: false };
  return { identities, person, reviewer, doer: (id, duty) => (duty ? reviewer(id, duty) : person(id)) };
}

/** "Human-rights accountability reviewer", "Fact-checker". */
export const dutyLabel = (t: Translate, { duty, perspective }: Duty, perspectives: Perspectives) =>
  duty === 'fact_check' ? t(fallbackLabels).factChecker : t(fallbackLabels).reviewerFor(perspectives.name(perspective ?? ''));

/** "Human-rights accountability", "Fact-check". */
export const dutyName = (t: Translate, { duty, perspective }: Duty, perspectives: Perspectives) =>
  duty === 'fact_check' ? t(fallbackLabels).factCheck : perspectives.name(perspective ?? '');
