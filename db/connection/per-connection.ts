import { perProcess } from '../per-process';
import type { Database } from './open';

/**
 * Something that is remembered of a connection as long as it is open, by a name of its own, in every copy of a module. Prepared statements need no such thing (`statement`).
 */
export function perConnection<T>(name: string, build: (db: Database) => T): (db: Database) => T {
  const connections = perProcess(name, () => new WeakMap<Database, { made: T }>());
  return (db) => {
    const known = connections().get(db);
    if (known) return known.made;
    const made = build(db);
    connections().set(db, { made });
    return made;
  };
}
