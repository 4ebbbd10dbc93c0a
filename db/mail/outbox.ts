import { and, asc, eq, inArray, isNull, lte } from 'drizzle-orm';
import type { EventType } from '@/lib/review/events';
import { inTransaction } from '../connection/in-transaction';
import type { Database } from '../connection/open';
import { eventData, events } from '../schema/ledger';
import { outbox } from '../schema/outside-ledger';
import { afterFailure, LEASE_MINUTES, minutesAfter } from './retry';

/** An event whose effects outside (mail, webhooks) are still to be done. */
export interface Untold {
  seq: number;
  stream: string;
  type: EventType;
  at: string;
  actor: string | null;
  /** JSON; null once erased. */
  payload: string | null;
  attempts: number;
}

/** Takes the next events to tell, oldest first. They come again after five minutes unless they are acknowledged: at least once, never lost. */
export function claimOutbox(db: Database, now: string, limit = 50): Untold[] {
  return inTransaction(db, () => {
    const due = db
      .select({
        seq: outbox.seq,
        attempts: outbox.attempts,
        stream: events.stream,
        type: events.type,
        at: eventData.at,
        actor: eventData.actor,
        payload: eventData.payload,
      })
      .from(outbox)
      .innerJoin(events, eq(events.seq, outbox.seq))
      .innerJoin(eventData, eq(eventData.seq, outbox.seq))
      .where(and(isNull(outbox.parkedAt), lte(outbox.dueAt, now)))
      .orderBy(asc(outbox.seq))
      .limit(limit)
      .all();
    if (due.length > 0)
      db.update(outbox)
        .set({ dueAt: minutesAfter(now, LEASE_MINUTES) })
        .where(
          inArray(
            outbox.seq,
            due.map((row) => row.seq),
          ),
        )
        .run();
    return due;
  });
}

/** Its effects are done: it is forgotten. */
export const acknowledge = (db: Database, seq: number): boolean => db.delete(outbox).where(eq(outbox.seq, seq)).run().changes > 0;

/** Its effects failed: later again, or parked after too many times. */
export function putOff(db: Database, { seq, attempts }: Pick<Untold, 'seq' | 'attempts'>, error: string, now: string): void {
  db.update(outbox)
    .set({ attempts: attempts + 1, error: error.slice(0, 500), ...afterFailure(now, attempts + 1) })
    .where(eq(outbox.seq, seq))
    .run();
}

/** Tells of an event again, as if for the first time; false where it is told of already. */
export const retryOutbox = (db: Database, seq: number, now: string): boolean =>
  db.update(outbox).set({ parkedAt: null, attempts: 0, dueAt: now }).where(eq(outbox.seq, seq)).run().changes > 0;
