import type { LineName } from '../../text/text-lines';
import { plainText, type SentencePart } from '../sentence-part';
import { listingParts } from './listing';

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
