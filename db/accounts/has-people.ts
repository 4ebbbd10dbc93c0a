import type { Database } from '../connection/open';
import { people } from '../schema/folded';

/** Whether anybody has been let in yet: the set-up link and the demo newsroom are for an empty house only. */
export function hasPeople(db: Database): boolean {
  return db.select({ id: people.id }).from(people).limit(1).all().length > 0;
}
