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

interface Changes {
  all: number;
  of: Map<string, number>;
  /** Of published pages, and of which of them readers get. */
  published: number;
}
const changes = perConnection('changes', (db): Changes => {
  const state: Changes = { all: 0, of: new Map(), published: 0 };
  db.$client.function('counterpoint_changed', (stream: unknown) => {
    state.all += 1;
    const name = typeof stream === 'string' ? stream : NEWSROOM;
    state.of.set(name, (state.of.get(name) ?? 0) + 1);
    return null;
  });
  db.$client.function('counterpoint_published_changed', () => {
    state.published += 1;
    return null;
  });
  // Of this connection alone, and gone with it. Not deleted rows of `events`: there are none.
  for (const [table, column] of Object.entries(shownTables))
    for (const act of ['INSERT', 'UPDATE', 'DELETE']) {
      const row = act === 'DELETE' ? 'OLD' : 'NEW';
      db.$client.exec(
        `CREATE TEMP TRIGGER changed_${table}_${act.toLowerCase()} AFTER ${act} ON main.${table} BEGIN
           SELECT counterpoint_changed(${column === null ? 'NULL' : `${row}.${column}`}); END`,
      );
    }
  for (const what of [
    'INSERT ON main.published_pages',
    'UPDATE ON main.published_pages',
    'DELETE ON main.published_pages',
    'UPDATE OF publication ON main.pieces',
  ])
    db.$client.exec(`CREATE TEMP TRIGGER "published ${what}" AFTER ${what} BEGIN SELECT counterpoint_published_changed(); END`);
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

/** Stands for everything that lists of published pieces show: the pages with their teasers, which of them readers get, and the newsroom. A draft or a review leaves it as it is. */
export function publishedNumber(db: Database): string {
  const { of, published } = changes(db);
  return `${dataVersion(db)} ${of.get(NEWSROOM) ?? 0} ${published}`;
}
