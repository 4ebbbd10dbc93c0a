import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import type { Actor } from '@/lib/review/facts';
import { hoursAfter } from '@/lib/review/hours-after';
import { type Clock, realClock } from '../clock';
import type { Database } from '../connection/open';
import { statement } from '../connection/statement';
import { whereWritable } from '../connection/where-writable';
import { people } from '../schema/folded';
import { tokens } from '../schema/outside-ledger';
import { newSecret, secretHash } from './secret';

const byHash = statement((db) =>
  db
    .select({
      id: tokens.id,
      personId: tokens.personId,
      usedAt: tokens.usedAt,
      expiresAt: tokens.expiresAt,
      roles: people.roles,
      holds: people.holds,
      checksFacts: people.checksFacts,
    })
    .from(tokens)
    .innerJoin(people, eq(people.id, tokens.personId))
    .where(and(eq(tokens.tokenHash, sql.placeholder('hash')), isNull(tokens.revokedAt), eq(people.disabled, false)))
    .prepare(),
);
const used = statement((db) => db.$client.prepare<[string, string]>('UPDATE tokens SET used_at = ? WHERE id = ?'));
/** The day is all that a list of tokens shows. */
const day = (at: string | null) => at?.slice(0, 10);

/** A bearer token for programs; it is shown once and stored as a hash. */
export function makeToken(
  db: Database,
  { personId, name, days }: { personId: string; name: string; days: number },
  clock: Pick<Clock, 'now' | 'newId'> = realClock,
): { id: string; token: string; expiresAt: string } {
  const token = `cp_${newSecret()}`;
  const id = clock.newId();
  const createdAt = clock.now();
  const expiresAt = hoursAfter(createdAt, days * 24);
  db.insert(tokens)
    .values({ id, tokenHash: secretHash(token), personId, name, createdAt, expiresAt })
    .run();
  return { id, token, expiresAt };
}

/** Whom a token acts for: as a program, never as a person. null where it is unknown, revoked, expired, or the account closed. */
export function tokenActor(db: Database, token: string, now = realClock.now()): Actor | null {
  const row = byHash(db).get({ hash: secretHash(token) });
  if (!row || (row.expiresAt !== null && row.expiresAt <= now)) return null;
  if (day(row.usedAt) !== day(now)) whereWritable(() => void used(db).run(now, row.id));
  const { personId, roles, holds, checksFacts } = row;
  return { personId, roles, holds, checksFacts, via: 'token' };
}

/** A person's tokens that were not revoked, newest first, without the tokens themselves. */
export function tokensOf(db: Database, personId: string) {
  return db
    .select({
      id: tokens.id,
      name: tokens.name,
      createdAt: tokens.createdAt,
      usedAt: tokens.usedAt,
      expiresAt: tokens.expiresAt,
    })
    .from(tokens)
    .where(and(eq(tokens.personId, personId), isNull(tokens.revokedAt)))
    .orderBy(desc(tokens.createdAt))
    .all();
}

export const revokeToken = (db: Database, personId: string, id: string, now = realClock.now()): boolean =>
  db
    .update(tokens)
    .set({ revokedAt: now })
    .where(and(eq(tokens.personId, personId), eq(tokens.id, id), isNull(tokens.revokedAt)))
    .run().changes > 0;

/** Takes back every token of a person. */
export const revokeTokens = (db: Database, personId: string, now = realClock.now()): number =>
  db
    .update(tokens)
    .set({ revokedAt: now })
    .where(and(eq(tokens.personId, personId), isNull(tokens.revokedAt)))
    .run().changes;
