import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Database } from '@/db/connection/open';
import { perConnection } from '@/db/connection/per-connection';
import { publishedNumber } from '@/db/read/changed-number';

/** A text that readers get, and its hash. */
interface Made {
  body: string;
  etag: string;
}
/** The two feeds and the pages of the front page that are read most: some 30 kB each. */
const MOST = 20;
const kept = perConnection('published-texts', () => new LRUCache<string, Made & { changed: string }>({ max: MOST }));

/**
 * A list of published pieces, as long as nothing changed that such a list shows (`publishedNumber`): a feed has the texts of thirty pieces, and its readers ask for it
 * every few minutes.
 */
export function untilChanged(db: Database, name: string, make: () => string): Made {
  const changed = publishedNumber(db);
  const known = kept(db).get(name);
  if (known?.changed === changed) return known;
  const body = make();
  const made = { body, etag: createHash('sha256').update(body).digest('hex'), changed };
  kept(db).set(name, made);
  return made;
}
