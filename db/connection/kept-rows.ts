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
  /** Names in `kept` by their piece, so that a write looks at those of its own piece alone. */
  ofPiece: Map<string, Set<string>>;
  /** Tables, alone or with a piece, that were written in the transaction that runs now: what is read of them may be taken back. */
  dirty: Set<string>;
}
/** Rows of all loaders together: some ten texts of 100,000 words with what was judged of them, about 20 MB. */
const MOST_ROWS = 80_000;
const sizeOf = ({ rows }: Kept) => 1 + ('size' in rows ? rows.size : rows.length);

const storeOf = perConnection('kept-rows', (): Store => {
  const ofPiece = new Map<string, Set<string>>();
  const dispose = ({ pieceId }: Kept, key: string, why: LRUCache.DisposeReason) => {
    if (why === 'set') return;
    const keys = ofPiece.get(pieceId);
    keys?.delete(key);
    if (keys?.size === 0) ofPiece.delete(pieceId);
  };
  return { kept: new LRUCache({ maxSize: MOST_ROWS, sizeCalculation: sizeOf, dispose }), ofPiece, dirty: new Set() };
});

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
    const store = storeOf(db);
    const { kept, dirty } = store;
    const isDirty = tables.some((table) => dirty.has(table) || dirty.has(`${table} ${pieceId}`));
    if (isDirty && !forever) return thisTime(db, pieceId, ...names);
    const key = [name, pieceId, ...names].join(' ');
    const as = forever ? null : dataVersion(db);
    const known = kept.get(key);
    if (known?.as === as) return known.rows as Found;
    const rows = thisTime(db, pieceId, ...names);
    const entry: Kept = { pieceId, tables, rows, as };
    // A version that is not there yet has no rows.
    if (!isDirty && !(forever && sizeOf(entry) === 1)) keepRows(store, key, entry);
    return rows;
  };
}

function keepRows({ kept, ofPiece }: Store, key: string, rows: Kept): void {
  kept.set(key, rows);
  // One that is larger than all that may be kept is not.
  if (!kept.has(key)) return;
  const keys = ofPiece.get(rows.pieceId) ?? new Set();
  ofPiece.set(rows.pieceId, keys.add(key));
}

/** Called with every change of a folded table, before it is written. */
export function forgetRows(db: Database, change: RowChange): void {
  const { kept, ofPiece, dirty } = storeOf(db);
  const { table } = change;
  const of: object = change.op === 'insert_all' ? change.each : change.op === 'update' ? change.where : change.row;
  const pieceId = 'pieceId' in of && typeof of.pieceId === 'string' ? of.pieceId : null;
  const written = pieceId === null ? table : `${table} ${pieceId}`;
  if (dirty.has(written)) return;
  dirty.add(written);
  // Where the change names no piece, all of them.
  for (const key of pieceId === null ? [...kept.keys()] : [...(ofPiece.get(pieceId) ?? [])]) {
    const rows = kept.peek(key);
    if (rows && rows.as !== null && rows.tables.includes(table)) kept.delete(key);
  }
}

/** Called when a write transaction is over, committed or taken back. */
export const settleRows = (db: Database): void => storeOf(db).dirty.clear();
