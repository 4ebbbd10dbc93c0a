import type { Place, Reason, Waiting } from '../review/gate';
import { gateReasons, type ReasonSetting } from './en/gate-reasons';

export interface SentenceSetting extends Pick<ReasonSetting, 'perspective' | 'when'> {
  /** The name of a person whom the viewer may know; null: their role is said. */
  person: (personId: string) => string | null;
  /** A counterpoint's code, "E3". */
  code: (counterpointId: string) => string | null;
}

const roles: Record<Waiting['role'], string> = {
  author: 'the author',
  reviewer: 'a reviewer',
  fact_checker: 'a fact-checker',
  editor: 'an editor',
};

/** A row of the gate in one sentence; null where its status says it all. The same sentence stands on the page and in the API's `why`. */
export function gateSentence(
  row: { reason: Reason; waitingOn: readonly Pick<Waiting, 'personId' | 'role'>[]; places: readonly Place[] },
  { person, code, perspective, when }: SentenceSetting,
): string | null {
  const people = [...new Set(row.waitingOn.map(({ personId, role }) => (personId && person(personId)) || roles[role]))];
  const places = row.places.flatMap((place) => (place.to === 'counterpoint' ? (code(place.id) ?? []) : []));
  return sentenceOf(row.reason, { people, places, perspective, when });
}

/** The type parameter ties the reason to its own sentence. */
function sentenceOf<Code extends Reason['code']>(reason: Extract<Reason, { code: Code }>, setting: ReasonSetting): string | null {
  return gateReasons[reason.code](reason, setting);
}
