import { createHash } from 'node:crypto';
import type { Database } from '@/db/connection/open';
import { perConnection } from '@/db/connection/per-connection';
import { publishedNumber } from '@/db/read/changed-number';

/** A text that readers get, and its hash. */
interface Made {
  body: string;
  etag: string;
}
const kept = perConnection('published-texts', () => new Map<string, Made & { changed: string }>());

/** What was made of the newsroom under this name, as long as nothing changed that readers can see: a feed has the texts of thirty pieces, and its readers ask for it every few minutes. */
export function untilChanged(db: Database, name: string, make: () => string): Made {
  const changed = publishedNumber(db);
  const known = kept(db).get(name);
  if (known?.changed === changed) return known;
  const body = make();
  const made = { body, etag: createHash('sha256').update(body).digest('hex'), changed };
  kept(db).set(name, made);
  return made;
}
