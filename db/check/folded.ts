import BetterSqlite3 from 'better-sqlite3';
import { getTableName } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import type { StoredEvent } from '@/lib/review/events';
import { project } from '@/lib/review/project';
import type { Database } from '../connection/open';
import { folded } from '../schema/folded';
import { fold } from '../store/fold';

/** Replays the ledger into an empty database and compares every folded table, row by row. */
export function checkFolded(db: Database): string[] {
  try {
    const events = replayed(db);
    if (events === null) return [];
    try {
      return otherRows(db, events);
    } finally {
      events.$client.close();
    }
  } catch (error) {
    return [`the ledger cannot be replayed: ${error instanceof Error ? error.message : String(error)}`];
  }
}

/** The folded tables as the events make them, in memory. null: payloads were erased, and a replay without them is another history. */
export function replayed(db: Database): Database | null {
  const into = emptyLike(db);
  if (replay(db, into) === 0) return into;
  into.$client.close();
  return null;
}

/** Rows that the events do not make, and those that they make and that are not there. */
export const otherRows = (db: Database, events: Database): string[] =>
  Object.values(folded).flatMap((table) => compare(db, events, getTableName(table)));

function emptyLike(db: Database): Database {
  const client = new BetterSqlite3(':memory:');
  const names = new Set<string>(Object.values(folded).map((table) => getTableName(table)));
  const made = db.$client
    .prepare<[], { tbl_name: string; sql: string }>(
      "SELECT tbl_name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type = 'index'",
    )
    .all();
  for (const { tbl_name, sql } of made) if (names.has(tbl_name)) client.exec(sql);
  return drizzle({ client });
}

interface Row {
  seq: number;
  stream: string;
  type: string;
  at: string;
  actor: string | null;
  payload: string | null;
}

/** Returns how many events could not be replayed since their payload was erased. */
function replay(from: Database, into: Database): number {
  const rows = from.$client.prepare<[], Row>(
    'SELECT events.seq, stream, type, at, actor, payload FROM events JOIN event_data USING (seq) ORDER BY events.seq',
  );
  let erased = 0;
  into.$client.exec('BEGIN');
  for (const { payload, actor, ...row } of rows.iterate()) {
    if (payload === null || actor === null) erased += 1;
    // Written by `append`, which took it from a typed event; the ledger check has compared it with its leaf.
    else fold(into, project({ ...row, actor, payload: JSON.parse(payload) as unknown } as StoredEvent));
  }
  into.$client.exec('COMMIT');
  return erased;
}

function compare(stored: Database, replayed: Database, table: string): string[] {
  const columns = stored.$client
    .prepare<[string], string>('SELECT name FROM pragma_table_info(?) ORDER BY cid')
    .pluck()
    .all(table);
  const order = columns.map((name) => `"${name}"`).join(', ');
  const text = `SELECT json_array(${order}) AS row FROM "${table}" ORDER BY ${order}`;
  const left = stored.$client.prepare<[], string>(text).pluck().all();
  const right = replayed.$client.prepare<[], string>(text).pluck().all();
  const known = new Set(right);
  const extra = left.filter((row) => !known.has(row));
  const there = new Set(left);
  const missing = right.filter((row) => !there.has(row));
  return [
    ...extra.slice(0, 5).map((row) => `${table}: a row that no event made: ${row}`),
    ...missing.slice(0, 5).map((row) => `${table}: a row that events made is missing: ${row}`),
    ...(left.length !== right.length ? [`${table}: ${left.length} rows, and events make ${right.length}`] : []),
  ];
}
