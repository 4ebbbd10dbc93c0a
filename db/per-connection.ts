import type { Database } from './open';

/**
 * Something that is remembered of a connection as long as it is open, by a name of its own. On globalThis: Next bundles a module more than once, and what one copy
 * remembers another has to know. Prepared statements need no such thing (`query`).
 */
export function perConnection<T>(name: string, build: (db: Database) => T): (db: Database) => T {
  const key = Symbol.for(`counterpoint.${name}`);
  return (db) => {
    const shared: typeof globalThis & { [key]?: WeakMap<Database, { made: T }> } = globalThis;
    shared[key] ??= new WeakMap();
    const known = shared[key].get(db);
    if (known) return known.made;
    const made = build(db);
    shared[key].set(db, { made });
    return made;
  };
}
