import { dataVersion } from '../connection/data-version';
import type { Database } from '../connection/open';
import { perConnection } from '../connection/per-connection';
import { NEWSROOM } from '../ledger/append';

/**
 * Tables whose rows a view can show, and the column that names the piece; null: they belong to the whole newsroom. Every change in the ledger is a row of
 * `events`, so the folded tables need no line here; `contents` has one
 * because its words can be erased.
 */
export const shownTables = {
  events: 'stream',
  contents: 'piece_id',
  drafts: 'piece_id',
  looks: 'piece_id',
  acts: 'piece_id',
  gate_summaries: 'piece_id',
  published_pages: 'piece_id',
  newsroom: null,
  people_details: null,
} as const;

/** Tables that decide what readers get: whatever changes it makes the piece's page again, in the same transaction (`writePage`). */
const readersTables: readonly string[] = ['newsroom', 'published_pages'] satisfies (keyof typeof shownTables)[];

interface Changes {
  all: number;
  forReaders: number;
  of: Map<string, number>;
}
const changes = perConnection('changes', (db): Changes => {
  const state: Changes = { all: 0, forReaders: 0, of: new Map() };
  db.$client.function('counterpoint_changed', (table: unknown, stream: unknown) => {
    state.all += 1;
    if (readersTables.includes(String(table))) state.forReaders += 1;
    const name = typeof stream === 'string' ? stream : NEWSROOM;
    state.of.set(name, (state.of.get(name) ?? 0) + 1);
    return null;
  });
  // Of this connection alone, and gone with it. Not deleted rows of `events`: there are none.
  for (const [table, column] of Object.entries(shownTables))
    for (const act of ['INSERT', 'UPDATE', 'DELETE']) {
      const row = act === 'DELETE' ? 'OLD' : 'NEW';
      db.$client.exec(
        `CREATE TEMP TRIGGER changed_${table}_${act.toLowerCase()} AFTER ${act} ON main.${table} BEGIN
           SELECT counterpoint_changed('${table}', ${column === null ? 'NULL' : `${row}.${column}`}); END`,
      );
    }
  return state;
});

/**
 * Stands for everything that a view of this piece can show, or of all pieces if none is named: as long as it is the same, so is what a view shows, but for what time
 * alone changes. It says how busy a piece is, also where a viewer may not know: it is never sent.
 */
export function changedNumber(db: Database, pieceId: string | null): string {
  const { all, of } = changes(db);
  const version = dataVersion(db);
  return pieceId === null ? `${version} ${all}` : `${version} ${of.get(NEWSROOM) ?? 0} ${of.get(pieceId) ?? 0}`;
}

/** Stands for everything that readers can see of the newsroom: drafts and private work leave it as it is. */
export const publishedNumber = (db: Database): string => `${dataVersion(db)} ${changes(db).forReaders}`;
