import { and, asc, eq, inArray, isNull, lte } from 'drizzle-orm';
import type { Database } from './open';
import { query } from './query';
import { afterFailure, LEASE_MINUTES, minutesAfter } from './queue';
import { mail } from './schema/outside';
import { write } from './write';

export interface Letter {
  /** Names what it says to whom ("event 41 to …"): the same letter is queued once. */
  key: string;
  recipient: string;
  subject: string;
  text: string;
}

/** Puts a letter on its way. In a transaction of the caller's it goes out only if that commits. */
export function queueMail(db: Database, letter: Letter, now: string): void {
  db.insert(mail)
    .values({ ...letter, createdAt: now, dueAt: now })
    .onConflictDoNothing({ target: mail.key })
    .run();
}

/** Takes the next letters to send; they come again after five minutes unless they are marked as sent. */
export function claimMail(db: Database, now: string, limit = 20) {
  return write(db, () => {
    const due = db
      .select({ id: mail.id, recipient: mail.recipient, subject: mail.subject, text: mail.text, attempts: mail.attempts })
      .from(mail)
      .where(and(isNull(mail.sentAt), isNull(mail.parkedAt), lte(mail.dueAt, now)))
      .orderBy(asc(mail.id))
      .limit(limit)
      .all();
    if (due.length > 0)
      db.update(mail)
        .set({ dueAt: minutesAfter(now, LEASE_MINUTES) })
        .where(
          inArray(
            mail.id,
            due.map((one) => one.id),
          ),
        )
        .run();
    return due;
  });
}

/** Sent: the words are not kept, only that it went. */
export const mailSent = (db: Database, id: number, now: string): void => {
  db.update(mail).set({ sentAt: now, text: '' }).where(eq(mail.id, id)).run();
};

export function mailFailed(db: Database, { id, attempts }: { id: number; attempts: number }, error: string, now: string): void {
  db.update(mail)
    .set({ attempts: attempts + 1, error: error.slice(0, 500), ...afterFailure(now, attempts + 1) })
    .where(eq(mail.id, id))
    .run();
}

/** Takes back what is still on its way to somebody: their account was closed. */
export const withdrawMail = (db: Database, personId: string): number => withdraw(db).run(personId).changes;
const withdraw = query((db) =>
  db.$client.prepare<[string]>(
    'DELETE FROM mail WHERE sent_at IS NULL AND recipient IN (SELECT email FROM people_details WHERE person_id = ?)',
  ),
);
