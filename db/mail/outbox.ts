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

/** Events that are told in one turn of one stream; the rest of a longer one comes next. */
const MOST_EVENTS = 50;
const isDue = (now: string) => and(isNull(outbox.parkedAt), lte(outbox.dueAt, now));

/** The streams whose events wait longest to be told: at most so many. */
export function streamsToTell(db: Database, now: string, most: number): string[] {
  const waiting = db
    .select({ stream: events.stream })
    .from(outbox)
    .innerJoin(events, eq(events.seq, outbox.seq))
    .where(isDue(now))
    .orderBy(asc(outbox.seq))
    .limit(MOST_EVENTS)
    .all();
  return [...new Set(waiting.map(({ stream }) => stream))].slice(0, most);
}

/** Takes events of these streams to tell, oldest first. They come again after five minutes unless they are acknowledged: at least once, never lost. */
export function claimOutbox(db: Database, now: string, streams: readonly string[]): Untold[] {
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
      .where(and(isDue(now), inArray(events.stream, streams)))
      .orderBy(asc(outbox.seq))
      .limit(MOST_EVENTS)
      .all();
    const taken = due.map(({ seq }) => seq);
    const dueAt = minutesAfter(now, LEASE_MINUTES);
    if (taken.length > 0) db.update(outbox).set({ dueAt }).where(inArray(outbox.seq, taken)).run();
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
