import type { SearchPlace } from '@/lib/review/search-places';
import type { HitView } from '@/lib/review/views/pieces';
import { readable } from '@/lib/text/searchable';
import { statement } from '../connection/statement';
import type { Reading } from './read';

/** A text that has words of a search, and that the viewer may read: its id in `search_entries`. */
interface Asked {
  id: number;
  /** The query of the index: any of the words. */
  match: string;
}
/** How many words of the text are shown around what was found. */
const WORDS = 14;
// Control characters that nobody types; in a text that has them, the mark stands elsewhere.
const [from, to] = ['\u0001', '\u0002'];

// CAST: the driver hands a number over as a float, and beside MATCH the index then passes over which row was meant.
const excerpt = statement((db) =>
  db.$client.prepare<[Asked], { place: SearchPlace; text: string }>(
    `SELECT s.place, snippet(search_index, 0, char(1), char(2), '…', ${WORDS}) AS text
     FROM search_index JOIN search_entries s ON s.id = search_index.rowid WHERE search_index.rowid = CAST(@id AS INTEGER) AND search_index MATCH @match`,
  ),
);

/** Where the words stand, and what stands around them. null: the text has none of them. */
export function hitView({ tx }: Pick<Reading, 'tx'>, asked: Asked): HitView | null {
  const row = excerpt(tx).get(asked);
  if (!row) return null;
  const between = row.place === 'title' ? ' · ' : ' ';
  const shown = readable(row.text).trim().replace(/\n+/g, between);
  const [before = '', ...found] = shown.split(from);
  const parts = [
    { text: before, found: false },
    ...found.flatMap((part) => {
      const [word = '', after = ''] = part.split(to);
      return [
        { text: word, found: true },
        { text: after, found: false },
      ];
    }),
  ];
  return { place: row.place, excerpt: parts.filter(({ text }) => text !== '') };
}
