import { realClock } from '@/db/clock';
import type { Database } from '@/db/connection/open';
import { refreshStale } from '@/db/derive/refresh';
import { type Reading, read } from '@/db/read/read';
import type { Actor } from '@/lib/review/facts';

/** A read after derived rows (acts, gate summaries) of a few changed pieces were made again, as a route sees to before it reads. */
export function readFresh<T>(
  viewer: Actor,
  fn: (reading: Reading) => T,
  { db, now = realClock.now() }: { db: Database; now?: string },
): T {
  refreshStale(db, now);
  return read(viewer, fn, { db, now });
}
