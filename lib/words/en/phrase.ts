import type { PersonView } from '@/lib/review/views/common';
import type { PersonPart } from '../sentence-part';
import { unnamed } from './unnamed';

/** The same person inside a sentence: "you", "Awa Keïta", "the security reviewer". */
export function phrase(person: PersonView): string {
  if (person.you) return 'you';
  if (person.personId !== null) return person.label;
  return person.label === unnamed.editor ? unnamed.anEditor : `the ${inside(person.label)}`;
}

/** As a part of a sentence. */
export const personPart = (person: PersonView): PersonPart => ({
  text: phrase(person),
  person: person.personId,
  you: person.you,
});

/** A name's first letter goes small inside a sentence, an abbreviation's does not. */
export const inside = (label: string) => (/^.[A-Z]/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1));
