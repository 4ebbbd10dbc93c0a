import type { SearchPlace } from '@/lib/review/search-places';
import { searchable } from '@/lib/text/searchable';
import type { Database } from '../connection/open';
import { statement } from '../connection/statement';

/** One text that can be searched for. */
export interface Words {
  pieceId: string;
  place: SearchPlace;
  /** '' where a piece has one text of the kind. */
  ref: string;
  source: string;
  words: string;
}

const entry = statement((db) =>
  db.$client
    .prepare<[Omit<Words, 'words'>], number>(
      `INSERT INTO search_entries (piece_id, place, ref, source) VALUES (@pieceId, @place, @ref, @source)
       ON CONFLICT (piece_id, place, ref) DO UPDATE SET source = excluded.source RETURNING id`,
    )
    .pluck(),
);
const indexed = statement((db) => db.$client.prepare<[number], string>('SELECT words FROM search_index WHERE rowid = ?').pluck());
const drop = statement((db) => db.$client.prepare<[number]>('DELETE FROM search_index WHERE rowid = ?'));
const add = statement((db) => db.$client.prepare<[number, string]>('INSERT INTO search_index (rowid, words) VALUES (?, ?)'));

/**
 * Replaces a text in the index; every write to the index goes through here. An equal text is left alone, because removing a text without a trace writes a row for each
 * of its words. The caller holds the transaction.
 */
export function indexWords(db: Database, { words, ...of }: Words): void {
  const id = entry(db).get(of);
  if (id === undefined) return;
  const text = searchable(words);
  if (indexed(db).get(id) === text) return;
  drop(db).run(id);
  add(db).run(id, text);
}
