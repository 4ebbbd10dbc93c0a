/** How people and things are called inside a sentence. */
import type { ChangeKind, CorrectionType } from '../../review/vocabulary';
import type { LineName } from '../../text/text-lines';
import type * as english from '../en/names';
import { plainText } from '../sentence-part';
import { fallbackLabels } from './fallback-labels';
import { listing, listingParts, title } from './grammar';

const lines: Record<Exclude<LineName['field'], 'source'>, string> = {
  byline: 'la signature',
  disclosure: 'la déclaration d’intérêts',
};

export const lineName: typeof english.lineName = ({ field, number }) =>
  field === 'source' ? `la source ${number ?? 1}` : lines[field];

export const lineNameParts: typeof english.lineNameParts = (given, part) => {
  const sources = given.filter(({ field }) => field === 'source');
  const numbers = sources.map((source, at) =>
    part(
      source,
      at > 0 ? String(source.number ?? 1) : sources.length > 1 ? `les sources ${source.number ?? 1}` : lineName(source),
    ),
  );
  const named = given.filter(({ field }) => field !== 'source').map((line) => part(line, lineName(line)));
  return listingParts([...named, ...(numbers.length > 0 ? [listingParts(numbers)] : [])]);
};

export const lineNames: typeof english.lineNames = (given) => plainText(lineNameParts(given, (_, text) => text));

export const lineTitle: typeof english.lineTitle = (line) => title(lineName(line));

export const phrase: typeof english.phrase = (person) => {
  if (person.you) return 'vous';
  if (person.personId !== null) return person.label;
  return person.label === fallbackLabels.editorAtStart ? fallbackLabels.editor : `le ${inside(person.label)}`;
};

export const personPart: typeof english.personPart = (person) => ({
  text: phrase(person),
  person: person.personId,
  you: person.you,
});

export const inside: typeof english.inside = (label) =>
  /^.[A-ZÀ-Ý]/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);

const notices: Record<CorrectionType, string> = {
  clarification: 'une précision',
  correction: 'une rectification',
  editors_note: 'une note de la rédaction',
  expression_of_concern: 'une mise en garde',
};
export const aNotice: typeof english.aNotice = (type) => notices[type];

const changes: Record<ChangeKind, string> = {
  style: 'un changement de forme',
  cut: 'des phrases entières supprimées',
  headline: 'un autre titre ou un autre chapeau',
  substance: 'un changement de fond',
};
export const changeNames: typeof english.changeNames = (kinds) => listing(kinds.map((kind) => changes[kind]));
