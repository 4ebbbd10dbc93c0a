import type { BlockJson, InlineJson } from '@/lib/text/body';
import { normalise } from '@/lib/text/normalise';
import type { ImportedSource } from './imported-piece';
import { linkedWords } from './linked-words';
import { readSources } from './read-sources';
import { sourcesList } from './sources-list';

/** Splits the list of sources off a text that is already in blocks. Only a block of its own heads such a list. */
export function blockSources(blocks: readonly BlockJson[]): { copy: BlockJson[]; listed: ImportedSource[] } {
  // A blank line stands between blocks.
  const lines = blocks.flatMap((block, at) => [
    ...linesOf(block).map((line, index) => ({
      line: normalise(line),
      at,
      first: index === 0,
      heading: block.type === 'heading',
    })),
    { line: '', at, first: false, heading: false },
  ]);
  const list = sourcesList(
    lines.map(({ line }) => line),
    (at) => lines[at]?.heading === true,
  );
  const header = list === null ? undefined : lines[list.at];
  if (list === null || header === undefined || !header.first) return { copy: [...blocks], listed: [] };
  // The rest of a block that the list ends in belongs to it.
  const last = lines[list.to - 1]?.at ?? header.at;
  const more = lines.slice(list.to).filter(({ at }) => at === last);
  return {
    copy: [...blocks.slice(0, header.at), ...blocks.slice(last + 1)],
    listed: readSources([...list.entries, ...more.map(({ line }) => line)]),
  };
}

/** A block as lines of plain text: entries with a bullet, addresses behind the words that are linked to them. */
function linesOf(block: BlockJson): string[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return linkedText(block.content ?? []).split('\n');
    case 'blockquote':
      return block.content.flatMap(linesOf);
    case 'bulletList':
    case 'orderedList':
      return block.content.flatMap(({ content }) =>
        content.flatMap(linesOf).map((line, index) => (index === 0 ? `- ${line}` : line)),
      );
    case 'horizontalRule':
      return [];
  }
}

function linkedText(leaves: readonly InlineJson[]): string {
  return leaves
    .map((leaf, at) => {
      const text = leaf.type === 'text' ? leaf.text : '\n';
      const href = hrefOf(leaf);
      if (href === null || href === hrefOf(leaves[at + 1])) return text;
      return linkedWords(text, href);
    })
    .join('');
}

function hrefOf(leaf: InlineJson | undefined): string | null {
  for (const mark of leaf?.marks ?? []) if (mark.type === 'link') return mark.attrs.href;
  return null;
}
