import type { Database } from '@/db/connection/open';
import { perProcess } from '@/db/per-process';

interface Outage {
  until: number;
  failures: number;
}
/** Per process, because the jobs and the route that sends a letter again are in different bundles. A restart tries at once. */
const outages = perProcess('mail-outage', () => new WeakMap<Database, Outage>());

/** The post office is asked again after 1, 2, 4 … minutes, and at least every ten: once it is back, letters go out soon. */
const LONGEST_MINUTES = 10;

export const isMailPaused = (db: Database, now: string): boolean => (outages().get(db)?.until ?? 0) > Date.parse(now);

export function pauseMail(db: Database, now: string): void {
  const failures = outages().get(db)?.failures ?? 0;
  const minutes = Math.min(2 ** failures, LONGEST_MINUTES);
  outages().set(db, { until: Date.parse(now) + minutes * 60_000, failures: failures + 1 });
}

/** The mail server answers again, or an administrator asked for a letter to be sent now. */
export const resumeMail = (db: Database): void => void outages().delete(db);
