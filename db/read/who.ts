import type { Actor } from '@/lib/review/facts';
import type { PersonView } from '@/lib/review/views/common';
import type { DutyKind } from '@/lib/review/vocabulary';
import type { Named } from './names';
import type { Perspectives } from './perspectives';
import type { Seen } from './seen';

interface Duty {
  duty: DutyKind;
  perspective: string | null;
}
/** How this viewer may know the people of one piece. Identity is denied by default (P1): who reviews is a perspective, not a name. */
export interface Who {
  /** In an act of office: an author's or an editor's. */
  person: (personId: string) => PersonView;
  /** In a judgement: a reviewer's, whatever else they are. */
  reviewer: (personId: string, duty: Duty) => PersonView;
  /** Where either may have done it: a reviewer if they were ever asked to review this piece. */
  either: (personId: string) => PersonView;
  /** May the viewer know who reviews? */
  identities: boolean;
}

export function who(viewer: Actor, piece: Seen, names: Named, perspectives: Perspectives): Who {
  // An editor who wrote the piece is its author here, and authors are not told.
  const identities = piece.may('see_identities') && !piece.relation.isAuthor;
  const name = (id: string) => names.get(id)?.name ?? 'Somebody who left';
  const known = (id: string): PersonView => ({ personId: id, label: name(id), you: id === viewer.personId });
  const hidden = (label: string): PersonView => ({ personId: null, label, you: false });
  const dutyOf = new Map(piece.assignments.map((one) => [one.personId, one]));
  const reviewer = (id: string, duty: Duty) =>
    id === viewer.personId || identities ? known(id) : hidden(dutyLabel(duty, perspectives));
  const person = (id: string) => {
    if (id === viewer.personId || identities || piece.authors.includes(id)) return known(id);
    if (names.get(id)?.roles.includes('editor')) return known(id);
    const duty = dutyOf.get(id);
    return duty ? reviewer(id, duty) : hidden('An editor');
  };
  return {
    identities,
    person,
    reviewer,
    either: (id) => {
      const duty = dutyOf.get(id);
      return duty ? reviewer(id, duty) : person(id);
    },
  };
}

/** "Human-rights accountability reviewer", "Fact-checker". */
export const dutyLabel = ({ duty, perspective }: Duty, perspectives: Perspectives) =>
  duty === 'fact_check' ? 'Fact-checker' : `${perspectives.name(perspective ?? '')} reviewer`;

/** "Human-rights accountability", "Fact-check". */
export const dutyName = ({ duty, perspective }: Duty, perspectives: Perspectives) =>
  duty === 'fact_check' ? 'Fact-check' : perspectives.name(perspective ?? '');

/** The same person inside a sentence: "you", "Awa Keïta", "the security reviewer". */
export function phrase(person: Pick<PersonView, 'personId' | 'label'> & { you?: boolean }): string {
  if (person.you) return 'you';
  if (person.personId !== null) return person.label;
  return person.label.startsWith('An ') || person.label.startsWith('A ') ? inside(person.label) : `the ${inside(person.label)}`;
}

/** A name's first letter goes small inside a sentence, an abbreviation's does not. */
export const inside = (label: string) => (/^.[A-Z]/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1));
