import type { LineName } from '../../text/text-lines';
import { listing } from './listing';

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
