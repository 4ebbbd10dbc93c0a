import type { Actor } from '@/lib/review/facts';
import { realClock } from '../clock';
import { remembering } from '../connection/once';
import { type Database, database } from '../connection/open';

/** What every query is given: one snapshot, who asks, and one moment for all of it. */
export interface Reading {
  tx: Database;
  viewer: Actor;
  /** ISO 8601 UTC. */
  now: string;
}
interface Options {
  db?: Database;
  now?: string;
}

/** Nobody is signed in: sees what is published and nothing else. */
export const nobody: Actor = { personId: '', roles: [], holds: [], checksFacts: false, via: 'token' };

/**
 * One synchronous snapshot for everything that a page or an answer shows: a page put together from several would tear. `fn` must not wait for anything; a promise
 * coming back from it is an error.
 */
export function read<T>(viewer: Actor, fn: (reading: Reading) => T, options: Options = {}): T {
  const tx = options.db ?? database();
  const now = options.now ?? realClock.now();
  return tx.$client.transaction(() => remembering(tx, () => fn({ tx, viewer, now }))).deferred();
}
