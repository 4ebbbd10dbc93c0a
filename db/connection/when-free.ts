import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from './open';
import { perConnection } from './per-connection';
import { statement } from './statement';
import { isStoreFailure, writeFailure } from './store-failure';

/** How long a write waits for somebody else's lock. */
const LONGEST_MS = 5_000;
const STEP_MS = 25;

const begin = statement((db) => db.$client.prepare('BEGIN IMMEDIATE'));
const rollback = statement((db) => db.$client.prepare('ROLLBACK'));
/** One look at the lock at a time, however many wait for it. */
const looking = perConnection('lock-watch', (): { look: Promise<boolean> | null } => ({ look: null }));

/**
 * Comes back when no other program holds the database, or after five seconds. Asked before a write, so that waiting for a lock holds up nobody else: SQLite's own
 * waiting stops the whole process.
 */
export async function whenFree(db: Database): Promise<void> {
  const state = looking(db);
  if (state.look === null && isFree(db)) return;
  const until = performance.now() + LONGEST_MS;
  while (performance.now() < until) {
    state.look ??= pause(STEP_MS).then(() => {
      state.look = null;
      return isFree(db);
    });
    if (await state.look) return;
  }
}

/** Any other failure is for the write itself to meet. */
function isFree(db: Database): boolean {
  try {
    begin(db).run();
    rollback(db).run();
    return true;
  } catch (error) {
    const failure = writeFailure(error);
    return !(isStoreFailure(failure) && failure.status === 503);
  }
}
