import type { BodyJson } from '@/lib/text/body';
import { closedBody } from '../closed-body';
import { parsedHtml } from '../html/parsed-html';
import { readHtml } from '../html/read-html';
import type { ImportedSource } from '../imported-piece';
import { renumberSources } from '../renumber-sources';
import type { WordParts } from './word-parts';

/** Marks that name a source of ours by its key count from here, so that they are not taken for those of footnotes that were added. */
export const ownSourcesFrom = 5_000;

/**
 * The body of a file that we wrote: white space as it stands, and no guessing at a headline or a list of sources, which were taken out by their styles. Sources
 * are those of the list in its order, then the footnotes that somebody added.
 */
export function ownBody(html: string, listed: WordParts['sources']): { body: BodyJson; sources: ImportedSource[] } {
  const { blocks, sources: added } = readHtml(parsedHtml(`<div style="white-space:pre-wrap">${html}</div>`));
  const places = new Map(listed.flatMap(({ key }, place) => (key === null ? [] : [[ownSourcesFrom + key - 1, place] as const])));
  const sources = listed.map(({ title, url }) => ({ title, url }));
  // A footnote that was moved to other words still names a source of the list.
  const addedAt = added.map((note) => {
    const known = sources.findIndex(({ title, url }) => title === note.title && url === note.url);
    return known < 0 ? sources.push(note) - 1 : known;
  });
  const place = (source: number) => (source >= ownSourcesFrom ? places.get(source) : addedAt[source]);
  return { body: closedBody(blocks.map((block) => renumberSources(block, place))), sources };
}
