import { and, eq, sql } from 'drizzle-orm';
import type { Database } from '../open';
import { query } from '../query';
import { participants } from '../schema/content';

const known = query((db) =>
  db
    .select({ participant: participants.participant })
    .from(participants)
    .where(and(eq(participants.stream, sql.placeholder('stream')), eq(participants.personId, sql.placeholder('personId'))))
    .prepare(),
);
const add = query((db) =>
  db
    .insert(participants)
    .values({
      stream: sql.placeholder('stream'),
      personId: sql.placeholder('personId'),
      participant: sql.placeholder('participant'),
    })
    .prepare(),
);

/** The pseudonym under which a person appears in one stream's leaves, made at their first event. It links them to no other stream. */
export function participantOf(db: Database, stream: string, personId: string, newId: () => string): string {
  const before = known(db).get({ stream, personId });
  if (before) return before.participant;
  const participant = newId();
  add(db).run({ stream, personId, participant });
  return participant;
}
