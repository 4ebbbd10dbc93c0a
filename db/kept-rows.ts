import { LRUCache } from 'lru-cache';
import type { RowChange } from '@/lib/review/rows';
import { dataVersion } from './data-version';
import { once } from './once';
import type { Database } from './open';
import { perConnection } from './per-connection';

type Table = RowChange['table'];
interface Kept {
  pieceId: string;
  tables: readonly Table[];
  rows: readonly unknown[] | ReadonlyMap<string, unknown>;
  /** The database as another connection left it; null for rows of a version. */
  as: number | null;
}
interface Store {
  kept: LRUCache<string, Kept>;
  /** Tables, alone or with a piece, that were written in the transaction that runs now: what is read of them may be taken back. */
  dirty: Set<string>;
}
/** Rows of all loaders together: some ten texts of 100,000 words with what was judged of them, about 20 MB. */
const MOST_ROWS = 80_000;
const sizeOf = ({ rows }: Kept) => 1 + ('size' in rows ? rows.size : rows.length);

const storeOf = perConnection(
  'kept-rows',
  (): Store => ({ kept: new LRUCache({ maxSize: MOST_ROWS, sizeCalculation: sizeOf }), dirty: new Set() }),
);

interface Keeping {
  name: string;
  /** Folded tables that the rows are read from. */
  from: readonly Table[];
  /** Rows of a version: they come with it, and nothing changes them. */
  forever?: boolean;
}

/**
 * Like `once`, and kept when the transaction is over: rows of a piece that only events change, of which a long text has thousands. `fold`, which writes them, says what
 * it writes; that is dropped, and while the transaction runs nothing that is read of it is kept, so that one which is taken back leaves nothing behind. They hold
 * no words, which can be erased. Nobody may change an answer. Declare it at the top of a module.
 */
export function keptRows<Names extends [] | [string?] | [number?], Found extends Kept['rows']>(
  { name, from: tables, forever = false }: Keeping,
  load: (db: Database, pieceId: string, ...names: Names) => Found,
): (db: Database, pieceId: string, ...names: Names) => Found {
  const thisTime = once(load);
  return (db, pieceId, ...names) => {
    const { kept, dirty } = storeOf(db);
    const isDirty = tables.some((table) => dirty.has(table) || dirty.has(`${table} ${pieceId}`));
    if (isDirty && !forever) return thisTime(db, pieceId, ...names);
    const key = [name, pieceId, ...names].join(' ');
    const as = forever ? null : dataVersion(db);
    const known = kept.get(key);
    if (known?.as === as) return known.rows as Found;
    const rows = thisTime(db, pieceId, ...names);
    const one: Kept = { pieceId, tables, rows, as };
    // A version that is not there yet has no rows.
    if (!isDirty && !(forever && sizeOf(one) === 1)) kept.set(key, one);
    return rows;
  };
}

/** Called with every change of a folded table, before it is written. */
export function forgetRows(db: Database, change: RowChange): void {
  const { kept, dirty } = storeOf(db);
  const { table } = change;
  const of: object = change.op === 'insert_all' ? change.each : change.op === 'update' ? change.where : change.row;
  const pieceId = 'pieceId' in of && typeof of.pieceId === 'string' ? of.pieceId : null;
  const written = pieceId === null ? table : `${table} ${pieceId}`;
  if (dirty.has(written)) return;
  dirty.add(written);
  for (const [key, one] of kept.entries())
    if (one.as !== null && one.tables.includes(table) && (pieceId === null || one.pieceId === pieceId)) kept.delete(key);
}

/** Called when a write transaction is over, committed or taken back. */
export const settleRows = (db: Database): void => storeOf(db).dirty.clear();
