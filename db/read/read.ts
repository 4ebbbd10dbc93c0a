import type { Actor } from '@/lib/review/facts';
import { wordsIn } from '@/lib/words/catalogues';
import type { Translate } from '@/lib/words/language';
import { realClock } from '../clock';
import { remembering } from '../connection/once';
import { type Database, database } from '../connection/open';
import { languageFor } from './language-for';

/** What every query is given: one snapshot, who asks, and one moment for all of it. */
export interface Reading {
  tx: Database;
  viewer: Actor;
  /** ISO 8601 UTC. */
  now: string;
  /** The viewer's words. Looked up when they are first asked for. */
  readonly t: Translate;
}
interface Options {
  db?: Database;
  now?: string;
}

/** Nobody is signed in: sees what is published and nothing else. */
export const nobody: Actor = { personId: '', roles: [], holds: [], checksFacts: false, via: 'token' };

/** What one snapshot is read with. */
function readingOf(tx: Database, viewer: Actor, now: string): Reading {
  let words: Translate | undefined;
  return {
    tx,
    viewer,
    now,
    get t() {
      return (words ??= wordsIn(languageFor(tx, viewer.personId)));
    },
  };
}

/**
 * One synchronous snapshot for everything that a page or an answer shows: a page put together from several would tear. `fn` must not wait for anything; a promise
 * coming back from it is an error.
 */
export function read<T>(viewer: Actor, fn: (reading: Reading) => T, options: Options = {}): T {
  const tx = options.db ?? database();
  const now = options.now ?? realClock.now();
  return tx.$client.transaction(() => remembering(tx, () => fn(readingOf(tx, viewer, now)))).deferred();
}
