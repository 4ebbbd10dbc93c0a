import type { BlockJson } from '@/lib/text/body';
import type { ImportedSource } from './imported-piece';
import { renumberSources } from './renumber-sources';

interface Joined {
  blocks: BlockJson[];
  /** The list that the blocks' source references now count in. */
  sources: ImportedSource[];
}

/** Puts the sources of a pasted text behind those that a piece has, and lets its passages point there. A source that is in the list already is not added. */
export function joinSources(
  listed: readonly ImportedSource[],
  blocks: readonly BlockJson[],
  pasted: readonly ImportedSource[],
): Joined {
  const sources = [...listed];
  const places = new Map(listed.map((source, at) => [keyOf(source), at]));
  const numbers = pasted.map((source) => {
    const known = places.get(keyOf(source));
    if (known !== undefined) return known;
    places.set(keyOf(source), sources.length);
    return sources.push(source) - 1;
  });
  return { blocks: blocks.map((block) => renumberSources(block, (source) => numbers[source] ?? source)), sources };
}

const keyOf = ({ title, url }: ImportedSource) => `${url}\n${title}`;
