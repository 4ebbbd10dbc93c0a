import type { Column } from 'drizzle-orm';
import { getTableColumns, getTableName } from 'drizzle-orm';
import type { RowChange } from '@/lib/review/rows';
import { forgetRows } from '../connection/kept-rows';
import type { Database } from '../connection/open';
import { statement } from '../connection/statement';
import { folded } from '../schema/folded';

type Values = Readonly<Record<string, unknown>>;
type Bound = string | number | bigint | Buffer | null;

/** Rows per statement for long runs of inserts (the sentences of a version): a third less time than one by one. */
const CHUNK = 24;

const statements = statement((db) => {
  const cache = new Map<string, ReturnType<typeof db.$client.prepare>>();
  return (text: string) => {
    const known = cache.get(text);
    if (known) return known;
    const fresh = db.$client.prepare(text);
    cache.set(text, fresh);
    return fresh;
  };
});

/** Writes the changes that `project` makes of an event to the folded tables, in order. The caller holds the transaction. */
export function fold(db: Database, changes: readonly RowChange[]): void {
  for (const change of changes) {
    forgetRows(db, change);
    switch (change.op) {
      case 'insert':
        insertAll(db, change.table, [change.row]);
        break;
      case 'insert_all':
        insertAll(db, change.table, change.rows, change.each);
        break;
      case 'upsert':
        upsert(db, change.table, change.row, { keys: change.key.map(String), keep: (change.keep ?? []).map(String) });
        break;
      case 'update':
        update(db, change.table, change.where, change.set);
    }
  }
}

function insertAll(db: Database, table: RowChange['table'], rows: readonly Values[], each: Values = {}): void {
  const columns = Object.entries(columnsOf(table)).map(([key, column]) => ({
    key,
    column,
    shared: key in each ? encode(column, each[key]) : undefined,
  }));
  const bind = (many: readonly Values[]) => {
    const bound: Bound[] = [];
    for (const row of many) for (const { key, column, shared } of columns) bound.push(shared ?? encode(column, row[key]));
    return bound;
  };
  const whole = rows.length - (rows.length % CHUNK);
  const many = whole > 0 ? statements(db)(insertText(table, CHUNK)) : null;
  for (let at = 0; at < whole; at += CHUNK) many?.run(bind(rows.slice(at, at + CHUNK)));
  const single = whole < rows.length ? statements(db)(insertText(table, 1)) : null;
  for (const row of rows.slice(whole)) single?.run(bind([row]));
}

function insertText(table: RowChange['table'], rows: number): string {
  const columns = Object.values(columnsOf(table));
  const holes = `(${columns.map(() => '?').join(', ')})`;
  return `INSERT INTO ${nameOf(table)} (${columns.map(quoted).join(', ')}) VALUES ${Array.from({ length: rows }, () => holes).join(', ')}`;
}

function upsert(db: Database, table: RowChange['table'], row: Values, { keys, keep }: { keys: string[]; keep: string[] }): void {
  const columns = columnsOf(table);
  const name = (key: string) => quoted(columnOf(columns, key));
  const rest = Object.keys(columns).filter((key) => !keys.includes(key) && !keep.includes(key));
  const set =
    rest.length === 0 ? 'NOTHING' : `UPDATE SET ${rest.map((key) => `${name(key)} = excluded.${name(key)}`).join(', ')}`;
  const text = `${insertText(table, 1)} ON CONFLICT (${keys.map(name).join(', ')}) DO ${set}`;
  statements(db)(text).run(Object.entries(columns).map(([key, column]) => encode(column, row[key])));
}

function update(db: Database, table: RowChange['table'], where: Values, set: Values): void {
  const columns = columnsOf(table);
  const named = (values: Values) => Object.entries(values).filter(([, value]) => value !== undefined);
  const sets = named(set).map(([key, value]) => ({ column: columnOf(columns, key), value }));
  const wheres = named(where).map(([key, value]) => ({ column: columnOf(columns, key), value }));
  if (sets.length === 0) return;
  if (wheres.length === 0) throw new RangeError(`an update of every row of ${table}`);
  const text = `UPDATE ${nameOf(table)} SET ${sets.map(({ column }) => `${quoted(column)} = ?`).join(', ')} WHERE ${wheres
    .map(({ column, value }) => condition(column, value))
    .join(' AND ')}`;
  const bound = [...sets, ...wheres.filter(({ value }) => !inlined(value))];
  statements(db)(text).run(bound.map(({ column, value }) => encode(column, value)));
}

/** Flags and null stand in the text itself: only then does SQLite use the partial indexes on pending rows. */
const inlined = (value: unknown) => value === null || typeof value === 'boolean';
function condition(column: Column, value: unknown): string {
  if (value === null) return `${quoted(column)} IS NULL`;
  return typeof value === 'boolean' ? `${quoted(column)} = ${Number(value)}` : `${quoted(column)} = ?`;
}

function encode(column: Column, value: unknown): Bound {
  if (value === null || value === undefined) return null;
  // Most columns of a long run of rows: the driver takes them as they are.
  if (typeof value === 'string' && column.dataType === 'string') return value;
  if (typeof value === 'number' && column.dataType === 'number') return value;
  const driver: unknown = column.mapToDriverValue(value);
  if (typeof driver === 'string' || typeof driver === 'number') return driver;
  throw new TypeError(`${column.name} takes no ${typeof driver}`);
}

const columnsOf = (table: RowChange['table']): Record<string, Column> => getTableColumns(folded[table]);
function columnOf(columns: Record<string, Column>, key: string): Column {
  const column = columns[key];
  if (!column) throw new RangeError(`no column for ${key}`);
  return column;
}
const nameOf = (table: RowChange['table']) => `"${getTableName(folded[table])}"`;
const quoted = (column: Column) => `"${column.name}"`;
