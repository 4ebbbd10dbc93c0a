import type { Database } from '@/db/connection/open';
import { personAt } from '@/db/load/people';

/** What somebody is appointed to now, as a change of it names what it replaces. */
export function appointed(db: Database, personId: string) {
  const found = personAt(db, personId);
  if (!found) throw new Error(personId);
  const { id: _, ...standing } = found;
  return standing;
}
