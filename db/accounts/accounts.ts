import { eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '@/lib/review/facts';
import type { preferencesInput } from '@/lib/review/outside';
import type { Refusal } from '@/lib/review/refusal';
import type { Language } from '@/lib/words/language';
import { inTransaction } from '../connection/in-transaction';
import type { Database } from '../connection/open';
import { statement } from '../connection/statement';
import { people, pieceAuthors } from '../schema/folded';
import { peopleDetails } from '../schema/outside-ledger';
import { keepPiece } from '../search/keep-piece';
import { refuseClosed } from '../store/admit';
import { emailKey } from './email-key';
import { hashPassword, isPassword } from './passwords';
import { endSessions, startSession } from './sessions';
import { revokeTokens } from './tokens';

const byEmail = statement((db) =>
  db
    .select({ personId: peopleDetails.personId, passwordHash: peopleDetails.passwordHash, disabled: people.disabled })
    .from(peopleDetails)
    .innerJoin(people, eq(people.id, peopleDetails.personId))
    .where(eq(peopleDetails.emailKey, sql.placeholder('key')))
    .prepare(),
);
const byId = statement((db) =>
  db
    .select({ passwordHash: peopleDetails.passwordHash, email: peopleDetails.email, disabled: people.disabled })
    .from(peopleDetails)
    .innerJoin(people, eq(people.id, peopleDetails.personId))
    .where(eq(peopleDetails.personId, sql.placeholder('id')))
    .prepare(),
);
const written = statement((db) =>
  db
    .select({ pieceId: pieceAuthors.pieceId })
    .from(pieceAuthors)
    .where(eq(pieceAuthors.personId, sql.placeholder('id')))
    .prepare(),
);

/**
 * The opaque id of a session for this e-mail address and password; null for a wrong password, an unknown address and a closed account, after the same time.
 * Also where the password was changed or the account closed while it was compared: no session of the old password outlives the change.
 */
export async function sessionBy(
  db: Database,
  { email, password, device = null }: { email: string; password: string; device?: string | null },
): Promise<string | null> {
  const key = emailKey(email);
  const account = byEmail(db).get({ key });
  const right = await isPassword(account?.passwordHash ?? null, password);
  if (!account || !right) return null;
  return inTransaction(db, () => {
    const now = byEmail(db).get({ key });
    const holds = now?.passwordHash === account.passwordHash && !now.disabled;
    return holds ? startSession(db, { personId: account.personId, device }).session : null;
  });
}

interface Account {
  personId: string;
  name: string;
  email: string;
  passwordHash: string;
  timezone: string;
  locale: Language;
}
/** The caller holds the transaction. @throws the unique violation of an address that is taken; `duplicateOf` knows it. */
export function addAccount(db: Database, account: Account): void {
  db.insert(peopleDetails)
    .values({ ...account, emailKey: emailKey(account.email) })
    .run();
}

export const emailTaken = (db: Database, email: string): boolean => byEmail(db).get({ key: emailKey(email) }) !== undefined;

/** Where somebody is written to; null where there is no such person any more. */
export const emailOf = (db: Database, personId: string): string | null => byId(db).get({ id: personId })?.email ?? null;

/** Name, time zone and language; what is left out stays. */
export function changePreferences(
  db: Database,
  actor: Actor,
  { name, timezone, language }: z.infer<typeof preferencesInput>,
): Refusal | null {
  if (name === undefined && timezone === undefined && language === undefined) return null;
  const { personId } = actor;
  return inTransaction(db, () => {
    const refusal = refuseClosed(db, actor);
    if (refusal) return refusal;
    db.update(peopleDetails).set({ name, timezone, locale: language }).where(eq(peopleDetails.personId, personId)).run();
    if (name !== undefined) for (const { pieceId } of written(db).all({ id: personId })) keepPiece(db, pieceId);
    return null;
  });
}

interface PasswordChange {
  personId: string;
  /** The session that asks; it goes on. */
  sessionId: string | null;
  current: string;
  password: string;
  /** More rows in the same transaction. */
  alongside?: () => void;
}

/**
 * A new password ends every other way in: the sessions but the one that set it, and the tokens for programs. Of several at once with the same password of before one
 * is taken; the others are `stale_password`.
 */
export async function changePassword(
  db: Database,
  { personId, sessionId, current, password, alongside }: PasswordChange,
): Promise<{ ok: true } | { refusal: Refusal }> {
  const before = byId(db).get({ id: personId })?.passwordHash ?? null;
  if (!(await isPassword(before, current))) return { refusal: { code: 'unknown_value', field: '/current', value: 'wrong' } };
  const passwordHash = await hashPassword(password);
  return inTransaction(db, () => {
    const now = byId(db).get({ id: personId });
    if (now?.disabled) return { refusal: { code: 'not_allowed', reason: 'disabled' } };
    if (now?.passwordHash !== before) return { refusal: { code: 'stale_password' } };
    db.update(peopleDetails).set({ passwordHash }).where(eq(peopleDetails.personId, personId)).run();
    endSessions(db, personId, sessionId);
    revokeTokens(db, personId);
    alongside?.();
    return { ok: true };
  });
}
