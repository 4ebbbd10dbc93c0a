import { and, eq, sql } from 'drizzle-orm';
import type { Database } from '../connection/open';
import { statement } from '../connection/statement';
import { participants } from '../schema/content';

const ofPerson = and(eq(participants.stream, sql.placeholder('stream')), eq(participants.personId, sql.placeholder('personId')));
const known = statement((db) => db.select().from(participants).where(ofPerson).prepare());
const add = statement((db) =>
  db
    .insert(participants)
    .values({
      stream: sql.placeholder('stream'),
      personId: sql.placeholder('personId'),
      participant: sql.placeholder('participant'),
    })
    .prepare(),
);
const addDuty = statement((db) =>
  db
    .update(participants)
    .set({ dutyParticipant: sql`${sql.placeholder('participant')}` })
    .where(ofPerson)
    .prepare(),
);

interface Doer {
  stream: string;
  personId: string;
  /** In a judgement, not in office (`eventDuty`). */
  onDuty: boolean;
}

/** The pseudonym under which a person appears in one stream's leaves, made at their first event in this capacity. It links them to nothing else. */
export function participantOf(db: Database, { stream, personId, onDuty }: Doer, newId: () => string): string {
  const row = known(db).get({ stream, personId });
  const before = onDuty ? row?.dutyParticipant : row?.participant;
  if (before) return before;
  const inOffice = row?.participant ?? newId();
  if (!row) add(db).run({ stream, personId, participant: inOffice });
  if (!onDuty) return inOffice;
  const participant = newId();
  addDuty(db).run({ stream, personId, participant });
  return participant;
}
