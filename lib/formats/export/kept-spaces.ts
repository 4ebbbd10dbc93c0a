import type { InlineJson } from '@/lib/text/body';

/** A space that a format would swallow: at either end of a line, or beside another space. */
const SWALLOWED = /(?<=^|\n| ) | (?=\n|$)/g;

/** The text of each leaf of a block (a hard break is a line feed), with a no-break space for every space that HTML would swallow. */
export function keptSpaces(leaves: readonly InlineJson[]): string[] {
  const text = leaves
    .map((leaf) => (leaf.type === 'text' ? leaf.text : '\n'))
    .join('')
    .replace(SWALLOWED, '\u00A0');
  let at = 0;
  return leaves.map((leaf) => {
    const start = at;
    at += leaf.type === 'text' ? leaf.text.length : 1;
    return text.slice(start, at);
  });
}
