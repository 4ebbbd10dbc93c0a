import type { Database } from './open';

/**
 * A statement that is prepared once per connection. `build` is kept by identity: declare statements at the top of a module, never inside a function.
 */
export function statement<T>(build: (db: Database) => T): (db: Database) => T {
  const made = new WeakMap<Database, T>();
  return (db) => {
    const known = made.get(db);
    if (known !== undefined) return known;
    const fresh = build(db);
    made.set(db, fresh);
    return fresh;
  };
}
