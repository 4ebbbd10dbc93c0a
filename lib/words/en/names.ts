/** How people and things are called inside a sentence. */
import type { PersonView } from '../../review/views/common';
import type { ChangeKind, CorrectionType } from '../../review/vocabulary';
import type { LineName } from '../../text/text-lines';
import { type PersonPart, plainText, type SentencePart } from '../sentence-part';
import { fallbackLabels } from './fallback-labels';
import { listing, listingParts } from './grammar';

/** As people call it: "the byline", "source 3". */
export const lineName = ({ field, number }: LineName) => (field === 'source' ? `source ${number ?? 1}` : `the ${field}`);

/** A line's name or number, and where it stands: `part` says it. */
type LinePart = (line: LineName, text: string) => SentencePart;

/** Several: "the byline, the disclosure and sources 3 and 4". The first of several sources takes the noun along. */
export function lineNameParts(lines: readonly LineName[], part: LinePart): SentencePart[] {
  const sources = lines.filter(({ field }) => field === 'source');
  const numbers = sources.map((source, at) =>
    part(source, at > 0 ? String(source.number ?? 1) : sources.length > 1 ? `sources ${source.number ?? 1}` : lineName(source)),
  );
  const named = lines.filter(({ field }) => field !== 'source').map((line) => part(line, lineName(line)));
  return listingParts([...named, ...(numbers.length > 0 ? [listingParts(numbers)] : [])]);
}

/** The same, as plain words. */
export const lineNames = (lines: readonly LineName[]): string => plainText(lineNameParts(lines, (_, text) => text));

/** At the head of a row: "Byline", "Source 3". */
export const lineTitle = (line: LineName) => {
  const name = lineName(line).replace(/^the /, '');
  return name.charAt(0).toUpperCase() + name.slice(1);
};

/** The same person inside a sentence: "you", "Awa Keïta", "the security reviewer". */
export function phrase(person: PersonView): string {
  if (person.you) return 'you';
  if (person.personId !== null) return person.label;
  return person.label === fallbackLabels.editorAtStart ? fallbackLabels.editor : `the ${inside(person.label)}`;
}

/** As a part of a sentence. */
export const personPart = (person: PersonView): PersonPart => ({
  text: phrase(person),
  person: person.personId,
  you: person.you,
});

/** A name's first letter goes small inside a sentence, an abbreviation's does not. */
export const inside = (label: string) => (/^.[A-Z]/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1));

const notices: Record<CorrectionType, string> = {
  clarification: 'a clarification',
  correction: 'a correction',
  editors_note: 'an editor’s note',
  expression_of_concern: 'an expression of concern',
};

/** What an editor publishes beside a live piece, inside a sentence. */
export const aNotice = (type: CorrectionType): string => notices[type];

const names: Record<ChangeKind, string> = {
  style: 'a change of style',
  cut: 'whole sentences cut',
  headline: 'another headline or standfirst',
  substance: 'a change of substance',
};

/** What a version changed, inside a sentence: "whole sentences cut and another headline or standfirst". */
export const changeNames = (kinds: readonly ChangeKind[]) => listing(kinds.map((kind) => names[kind]));
