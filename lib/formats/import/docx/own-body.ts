import { DOMParser } from 'linkedom';
import type { BlockJson, BodyJson, InlineJson, MarkJson } from '@/lib/text/body';
import { closedBody } from '../closed-body';
import { htmlTree } from '../html/html-tree';
import { readHtml } from '../html/read-html';
import { shallowHtml } from '../html/shallow-html';
import type { ImportedSource } from '../imported-piece';
import type { WordParts } from './take-apart';

/** Marks that name a source of ours by its key count from here, so that they are not taken for those of footnotes that were added. */
export const ownSourcesFrom = 5_000;

/**
 * The body of a file that we wrote: white space as it stands, and no guessing at a headline or a list of sources, which were taken out by their styles. Sources
 * are those of the list in its order, then the footnotes that somebody added.
 */
export function ownBody(html: string, listed: WordParts['sources']): { body: BodyJson; sources: ImportedSource[] } {
  const page = shallowHtml(`<div style="white-space:pre-wrap">${html}</div>`.toWellFormed().replaceAll('\u0000', ''));
  const { blocks, sources: added } = readHtml(htmlTree(new DOMParser().parseFromString(page, 'text/html')));
  const places = new Map(listed.flatMap(({ key }, place) => (key === null ? [] : [[ownSourcesFrom + key - 1, place] as const])));
  const sources = listed.map(({ title, url }) => ({ title, url }));
  // A footnote that was moved to other words still names a source of the list.
  const addedAt = added.map((note) => {
    const known = sources.findIndex(({ title, url }) => title === note.title && url === note.url);
    return known < 0 ? sources.push(note) - 1 : known;
  });
  const place = (source: number) => (source >= ownSourcesFrom ? places.get(source) : addedAt[source]);
  return { body: closedBody(blocks.map((block) => renumbered(block, place))), sources };
}

type Place = (source: number) => number | undefined;

/** A source that is no longer in the list is no longer pointed to. */
function renumbered(block: BlockJson, place: Place): BlockJson {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return block.content ? { ...block, content: block.content.map((leaf) => renumberedLeaf(leaf, place)) } : block;
    case 'blockquote':
      return { ...block, content: block.content.map((child) => renumbered(child, place)) };
    case 'bulletList':
    case 'orderedList':
      return {
        ...block,
        content: block.content.map((item) => ({ ...item, content: item.content.map((child) => renumbered(child, place)) })),
      };
    case 'horizontalRule':
      return block;
  }
}

function renumberedLeaf(leaf: InlineJson, place: Place): InlineJson {
  if (!leaf.marks) return leaf;
  const marks = leaf.marks.flatMap((mark): MarkJson[] => {
    if (mark.type !== 'source_ref') return [mark];
    const source = place(mark.attrs.source);
    return source === undefined ? [] : [{ type: 'source_ref', attrs: { source } }];
  });
  return { ...leaf, marks };
}
