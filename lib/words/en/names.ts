/** How people and things are called inside a sentence. */
import type { PersonView } from '../../review/views/common';
import type { ChangeKind, CorrectionType } from '../../review/vocabulary';
import type { LineName } from '../../text/text-lines';
import { listing } from './grammar';

/** As people call it: "the byline", "source 3". */
export const lineName = ({ field, number }: LineName) => (field === 'source' ? `source ${number ?? 1}` : `the ${field}`);

/** Several: "the byline, the disclosure and sources 3 and 4". */
export function lineNames(lines: readonly LineName[]): string {
  const sources = lines.flatMap(({ field, number }) => (field === 'source' ? [String(number ?? 1)] : []));
  const rest = sources.length === 0 ? [] : [`${sources.length === 1 ? 'source' : 'sources'} ${listing(sources)}`];
  return listing([...lines.filter(({ field }) => field !== 'source').map(lineName), ...rest]);
}

/** At the head of a row: "Byline", "Source 3". */
export const lineTitle = (line: LineName) => {
  const name = lineName(line).replace(/^the /, '');
  return name.charAt(0).toUpperCase() + name.slice(1);
};

/** The same person inside a sentence: "you", "Awa Keïta", "the security reviewer". */
export function phrase(person: Pick<PersonView, 'personId' | 'label'> & { you?: boolean }): string {
  if (person.you) return 'you';
  if (person.personId !== null) return person.label;
  return person.label.startsWith('An ') || person.label.startsWith('A ') ? inside(person.label) : `the ${inside(person.label)}`;
}

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

/** What is said of whom or what has no name for this reader. */
export const unnamed = {
  counterpoint: 'a counterpoint',
  facts: 'the facts',
  accused: 'somebody',
  author: 'the author',
  reviewer: 'a reviewer',
  left: 'Somebody who left',
  /** At the start of a sentence, and as a label. */
  editor: 'An editor',
  anEditor: 'an editor',
  youOrAnotherEditor: 'you or another editor',
  /** A reviewer, by their duty, at the start of a sentence. */
  byDuty: (duty: string) => `The ${duty}`,
};
