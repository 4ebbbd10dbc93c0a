import type { Database } from './open';
import { perConnection } from './per-connection';
import { statement } from './statement';

/** What was found for some names, and for these followed by others. */
interface Known {
  found?: { value: unknown };
  more: Map<unknown, Known>;
}
/** What was read in the transaction that runs now, and how many rows this connection had changed by then. */
interface Memory {
  isOpen: boolean;
  changes: number;
  known: Known;
}
const memory = perConnection('memory', (): Memory => ({ isOpen: false, changes: 0, known: { more: new Map() } }));
const changes = statement((db) => db.$client.prepare<[], number>('SELECT total_changes()').pluck());

/**
 * Runs `body`, which is one transaction: in it, what `once` reads is kept, and at its end all of it is forgotten. Inside another one it is a part of that. `body`
 * takes nothing back before it ends: no savepoint.
 */
export function remembering<T>(db: Database, body: () => T): T {
  const kept = memory(db);
  if (kept.isOpen) return body();
  kept.isOpen = true;
  try {
    return body();
  } finally {
    kept.isOpen = false;
    kept.known.more.clear();
  }
}

/**
 * Reads something once for each list of names that it is asked for with (compared as the keys of a Map are): asked again in the same transaction, the answer is
 * the same, until a row is written. Outside of `remembering` it is read each time. Nobody may change an answer. Declare it at the top of a module.
 */
export function once<Names extends unknown[], Found>(
  load: (db: Database, ...names: Names) => Found,
): (db: Database, ...names: Names) => Found {
  return (db, ...names) => {
    const kept = memory(db);
    if (!kept.isOpen) return load(db, ...names);
    const now = changes(db).get() ?? 0;
    if (now !== kept.changes) kept.known.more.clear();
    kept.changes = now;
    let at = kept.known;
    for (const name of [load, ...names]) {
      const next = at.more.get(name) ?? { more: new Map<unknown, Known>() };
      at.more.set(name, next);
      at = next;
    }
    at.found ??= { value: load(db, ...names) };
    return at.found.value as Found;
  };
}
