import { eq } from 'drizzle-orm';
import type { Language } from '@/lib/words/language';
import { inTransaction, writeRemakeable } from '../connection/in-transaction';
import type { Database } from '../connection/open';
import { statement } from '../connection/statement';
import { mail } from '../schema/outside-ledger';
import { afterFailure, LEASE_MINUTES, minutesAfter } from './retry';

export interface Letter {
  /** Names what it says to whom: the same letter is queued once. About a piece it is a `letterKey`. */
  key: string;
  recipient: string;
  subject: string;
  text: string;
  language: Language;
}

/** The key of a letter about a piece, or about the newsroom. `db/read/letters.ts` looks in it for the piece. */
export const letterKey = (what: string, stream: string, personId: string): string => `${what} on ${stream} to ${personId}`;

/** Puts a letter on its way. In a transaction of the caller's it goes out only if that commits. */
export function queueMail(db: Database, letter: Letter, now: string): void {
  db.insert(mail)
    .values({ ...letter, createdAt: now, dueAt: now })
    .onConflictDoNothing({ target: mail.key })
    .run();
}

export interface Due {
  id: number;
  recipient: string;
  subject: string;
  text: string;
  language: string;
  attempts: number;
}
const ON_ITS_WAY = 'sent_at IS NULL AND parked_at IS NULL';
// Letters to one person go out in order: after an outage they would otherwise read the end before the beginning.
const due = statement((db) =>
  db.$client.prepare<[{ now: string; limit: number }], Due>(
    `SELECT id, recipient, subject, text, language, attempts FROM mail m WHERE ${ON_ITS_WAY} AND due_at <= @now AND NOT EXISTS
       (SELECT 1 FROM mail e WHERE e.recipient = m.recipient AND e.id < m.id AND e.sent_at IS NULL AND e.parked_at IS NULL AND e.due_at > @now)
     ORDER BY id LIMIT @limit`,
  ),
);
const setDue = statement((db) => db.$client.prepare<[string, number]>('UPDATE mail SET due_at = ? WHERE id = ?'));

/** Takes the next letters to send, oldest first; they come again after five minutes unless they are marked as sent. */
export function claimMail(db: Database, now: string, limit = 20): Due[] {
  return writeRemakeable(db, () => {
    const letters = due(db).all({ now, limit });
    for (const { id } of letters) setDue(db).run(minutesAfter(now, LEASE_MINUTES), id);
    return letters;
  });
}

const sent = statement((db) =>
  db.$client.prepare<[string, number]>("UPDATE mail SET sent_at = ?, text = '', error = NULL WHERE id = ?"),
);
/** Sent: the words are not kept, only that they went. */
export const mailSent = (db: Database, letters: readonly Pick<Due, 'id'>[], now: string): void =>
  inTransaction(db, () => {
    for (const { id } of letters) sent(db).run(now, id);
  });

/** This letter failed by itself: later again, or parked after too many times. */
export function mailFailed(db: Database, { id, attempts }: Pick<Due, 'id' | 'attempts'>, error: string, now: string): void {
  db.update(mail)
    .set({ attempts: attempts + 1, error: error.slice(0, 500), ...afterFailure(now, attempts + 1) })
    .where(eq(mail.id, id))
    .run();
}

/** Was claimed and not tried after all: due as before, behind nobody. */
export const releaseMail = (db: Database, letters: readonly Pick<Due, 'id'>[], now: string): void =>
  inTransaction(db, () => {
    for (const { id } of letters) setDue(db).run(now, id);
  });

const hold = statement((db) => db.$client.prepare<[string]>(`UPDATE mail SET error = ? WHERE ${ON_ITS_WAY} AND attempts = 0`));
/** Nothing can be sent at the moment, which is no letter's fault: those that wait say why, and none has a try less. */
export const holdMail = (db: Database, error: string): void => void hold(db).run(error.slice(0, 500));

const renew = statement((db) =>
  db.$client.prepare<[string, number]>(
    'UPDATE mail SET parked_at = NULL, attempts = 0, due_at = ? WHERE id = ? AND sent_at IS NULL',
  ),
);
/** Sends a letter again, as if for the first time; false where there is none on its way. */
export const resendMail = (db: Database, id: number, now: string): boolean => renew(db).run(now, id).changes > 0;

const ofInvitation = statement((db) =>
  db.$client.prepare<[{ key: string }]>("DELETE FROM mail WHERE sent_at IS NULL AND key >= @key AND key < @key || '~'"),
);
/** A letter with one of its links. */
export const invitationKey = (id: string, expiresAt: string): string => `${allOf(id)}${expiresAt}`;
const allOf = (id: string) => `invitation ${id} `;
/** Takes back letters of an invitation whose link works no more. */
export const withdrawInvitation = (db: Database, id: string): void => void ofInvitation(db).run({ key: allOf(id) });

const withdraw = statement((db) =>
  db.$client.prepare<[string]>(
    'DELETE FROM mail WHERE sent_at IS NULL AND recipient IN (SELECT email FROM people_details WHERE person_id = ?)',
  ),
);
/** Takes back what is still on its way to somebody: their account was closed. */
export const withdrawMail = (db: Database, personId: string): number => withdraw(db).run(personId).changes;
