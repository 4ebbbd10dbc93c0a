import type { Database } from '@/db/connection/open';
import { fillSearch } from '@/db/search/fill';

/**
 * A piece's rows that are not copied as they are: its history, what is on its way, and the index of words, which is filled again. `pages` is
 * copied with its event. */
const apart = ['pages', 'stale_pieces', 'search_entries', 'stale_records'];
/** Unique beside the ids: the copy's number makes them others. */
const numbered = ['slug', 'participant', 'duty_participant', 'email', 'email_key'];
const ID = /\b[a-z2-7]{24}\b/g;
/** Those beyond are in the hands of a staff of their own. */
const PIECES_OF_A_STAFF = 1_000;

/**
 * Makes a newsroom larger: copies of the first `told` pieces, row by row under other ids, until there are `pieces`. Every thousand has a staff of its own, as a larger
 * newsroom has. A copy has no history but the event of its page, since its leaves would be no digests of what happened: what reads a history is measured on pieces that
 * were told.
 */
export function copyPieces(db: Database, { told, pieces }: { told: number; pieces: number }): void {
  const { $client } = db;
  const all = (sql: string) => $client.prepare<[], string>(sql).pluck().all();
  $client.exec(`CREATE TEMP TABLE source AS SELECT id FROM pieces ORDER BY created_at, last_line LIMIT ${told}`);
  $client.exec('CREATE TEMP TABLE staff AS SELECT id FROM people');
  const tables = all("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'");
  const keyOf = new Map(tables.map((name) => [name, keyIn(name, columnsOf(db, name))]));
  const ofPieces = tables.filter((name) => keyOf.get(name) && !apart.includes(name));

  const staff = new Set(all('SELECT id FROM staff'));
  const things = new Set(all('SELECT id FROM source'));
  for (const name of ofPieces)
    if (name !== 'pieces' && columnsOf(db, name).includes('id'))
      for (const id of all(`SELECT id FROM "${name}" WHERE ${keyOf.get(name)} IN source`)) things.add(id);

  let copy = 0;
  let group = 0;
  const renamed = (text: string) =>
    text.replaceAll(ID, (id) =>
      things.has(id) ? numberedId(id, copy, things) : group > 0 && staff.has(id) ? numberedId(id, group, staff) : id,
    );
  $client.function('renamed', { deterministic: false }, (text: unknown) => (typeof text === 'string' ? renamed(text) : text));
  const staffRows = [copying(db, 'people', 'id IN staff'), copying(db, 'people_details', 'person_id IN staff')];
  const pieceRows = ofPieces.map((name) => copying(db, name, `${keyOf.get(name)} IN source`));

  $client.pragma('foreign_keys = OFF');
  for (let made = told; made < pieces; made += told)
    $client.transaction(() => {
      const newcomers = Math.floor(made / PIECES_OF_A_STAFF);
      if (newcomers > group) {
        group = newcomers;
        for (const insert of staffRows) insert(group);
      }
      copy += 1;
      for (const insert of pieceRows) insert(copy);
      copyPages(db);
    })();
  $client.pragma('foreign_keys = ON');
  const broken = $client.pragma('foreign_key_check') as unknown[];
  if (broken.length > 0) throw new Error(`${broken.length} copied rows point to nothing`);
  $client.exec('DROP TABLE source; DROP TABLE staff');
  fillSearch(db);
}

/** The column that says whose piece a row is. */
function keyIn(name: string, columns: readonly string[]): string | null {
  if (name === 'pieces') return 'id';
  if (name === 'participants') return 'stream';
  return columns.includes('piece_id') ? 'piece_id' : null;
}

const columnsOf = ({ $client }: Database, name: string): string[] =>
  $client.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(name);

/** More than there are copies; three times as many still have numbers of four letters. */
const FURTHER = 100_000;

/** Another id of 24 letters, the same for the same copy; one that was told may end in the copy's number by chance. */
function numberedId(id: string, copy: number, told: ReadonlySet<string>): string {
  const letters = Array.from({ length: 4 }, (_, at) => String.fromCharCode(97 + (Math.floor(copy / 26 ** at) % 26)));
  const made = id.slice(0, 20) + letters.join('');
  return told.has(made) ? numberedId(id, copy + FURTHER, told) : made;
}

/** Copies these rows of a table. Only columns in which there is any id are looked through for one. */
function copying(db: Database, name: string, where: string): (copy: number) => void {
  const columns = columnsOf(db, name);
  const { $client } = db;
  const holdsIds = (column: string) => {
    const texts = $client.prepare<[], string>(
      `SELECT "${column}" FROM "${name}" WHERE typeof("${column}") = 'text' AND ${where}`,
    );
    for (const text of texts.pluck().iterate()) if (text.search(ID) >= 0) return true;
    return false;
  };
  const values = columns.map((column) => {
    if (numbered.includes(column)) return `"${column}" || '-' || @copy`;
    return holdsIds(column) ? `renamed("${column}")` : `"${column}"`;
  });
  const named = columns.map((column) => `"${column}"`).join(', ');
  // A frozen edition is kept under its digest, which is the copy's as well.
  const how = name === 'contents' ? 'INSERT OR IGNORE' : 'INSERT';
  const insert = $client.prepare<[{ copy: number }]>(
    `${how} INTO "${name}" (${named}) SELECT ${values.join(', ')} FROM "${name}" WHERE ${where}`,
  );
  const takesNumber = columns.some((column) => numbered.includes(column));
  return (copy) => void (takesNumber ? insert.run({ copy }) : insert.run({} as { copy: number }));
}

/** A page is served only where its event names its bytes: the event comes along, with a leaf of chance. */
function copyPages({ $client }: Database): void {
  const offset = $client.prepare<[], number>('SELECT max(seq) FROM events').pluck().get() ?? 0;
  const from = 'FROM pages g JOIN events e ON e.seq = g.seq JOIN event_data d ON d.seq = e.seq WHERE g.piece_id IN source';
  for (const sql of [
    `INSERT INTO events (seq, stream, type, leaf, leaf_hash) SELECT e.seq + @offset, renamed(e.stream), e.type, e.leaf, randomblob(32) ${from}`,
    `INSERT INTO event_data (seq, at, actor, salt, payload) SELECT e.seq + @offset, d.at, d.actor, d.salt, d.payload ${from}`,
    `INSERT INTO pages (piece_id, number, seq, template, address) SELECT renamed(g.piece_id), g.number, g.seq + @offset, g.template, g.address ${from}`,
  ])
    $client.prepare<[{ offset: number }]>(sql).run({ offset });
}
