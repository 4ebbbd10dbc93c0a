import { and, desc, eq, gt, lt, ne, sql } from 'drizzle-orm';
import type { Actor } from '@/lib/review/facts';
import { hoursAfter } from '@/lib/review/hours-after';
import { type Clock, realClock } from '../clock';
import type { Database } from '../connection/open';
import { statement } from '../connection/statement';
import { whereWritable } from '../connection/where-writable';
import { people } from '../schema/folded';
import { sessions } from '../schema/outside-ledger';
import { newSecret, secretHash } from './secret';

const IDLE_HOURS = 2;
const LONGEST_HOURS = 12;
/** How stale `seenAt` may get: a page of twenty requests writes once. */
const TOUCH_MS = 60_000;

const byHash = statement((db) =>
  db
    .select({
      id: sessions.id,
      personId: sessions.personId,
      seenAt: sessions.seenAt,
      expiresAt: sessions.expiresAt,
      roles: people.roles,
      holds: people.holds,
      checksFacts: people.checksFacts,
      disabled: people.disabled,
    })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.personId))
    .where(eq(sessions.tokenHash, sql.placeholder('hash')))
    .prepare(),
);
const touch = statement((db) => db.$client.prepare<[string, string]>('UPDATE sessions SET seen_at = ? WHERE id = ?'));

/** Begins a session. `session` is the opaque id for the cookie: it is stored nowhere, only its hash is. */
export function startSession(
  db: Database,
  { personId, device = null }: { personId: string; device?: string | null },
  clock: Pick<Clock, 'now' | 'newId'> = realClock,
): { session: string; id: string } {
  const session = newSecret();
  const id = clock.newId();
  const now = clock.now();
  db.insert(sessions)
    .values({
      tokenHash: secretHash(session),
      id,
      personId,
      createdAt: now,
      seenAt: now,
      expiresAt: hoursAfter(now, LONGEST_HOURS),
      device: device?.slice(0, 200) ?? null,
    })
    .run();
  return { session, id };
}

/** Who this session is, with the roles of this moment; null once it is over: two hours idle, twelve in all, revoked, or the account closed. */
export function sessionActor(db: Database, session: string, now = realClock.now()): { actor: Actor; sessionId: string } | null {
  const row = byHash(db).get({ hash: secretHash(session) });
  if (!row || row.disabled || row.expiresAt <= now || hoursAfter(row.seenAt, IDLE_HOURS) <= now) return null;
  if (Date.parse(now) - Date.parse(row.seenAt) > TOUCH_MS) whereWritable(() => void touch(db).run(now, row.id));
  const { personId, roles, holds, checksFacts } = row;
  return { actor: { personId, roles, holds, checksFacts, via: 'session' }, sessionId: row.id };
}

/** A person's running sessions, the latest used first. Their ids open nothing. */
export function sessionsOf(db: Database, personId: string, now = realClock.now()) {
  return db
    .select({ id: sessions.id, createdAt: sessions.createdAt, seenAt: sessions.seenAt, device: sessions.device })
    .from(sessions)
    .where(and(eq(sessions.personId, personId), gt(sessions.expiresAt, now), gt(sessions.seenAt, hoursAfter(now, -IDLE_HOURS))))
    .orderBy(desc(sessions.seenAt))
    .all();
}

/** Ends one session of this person; false where there is no such one. */
export const endSession = (db: Database, personId: string, id: string): boolean =>
  db
    .delete(sessions)
    .where(and(eq(sessions.personId, personId), eq(sessions.id, id)))
    .run().changes > 0;

/** Ends all sessions of a person, but for one if it is named. */
export const endSessions = (db: Database, personId: string, but: string | null = null): number =>
  db
    .delete(sessions)
    .where(but === null ? eq(sessions.personId, personId) : and(eq(sessions.personId, personId), ne(sessions.id, but)))
    .run().changes;

export const forgetOldSessions = (db: Database, now = realClock.now()): number =>
  db.delete(sessions).where(lt(sessions.expiresAt, now)).run().changes;
