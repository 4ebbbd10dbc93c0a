import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '@/lib/review/facts';
import { hoursAfter } from '@/lib/review/hours-after';
import type { acceptInvitationInput, inviteInput } from '@/lib/review/outside';
import type { Refusal } from '@/lib/review/refusal';
import { type Clock, realClock } from '../clock';
import { inTransaction } from '../connection/in-transaction';
import type { Database } from '../connection/open';
import { statement } from '../connection/statement';
import { duplicateOf } from '../connection/store-failure';
import { append, NEWSROOM } from '../ledger/append';
import { perspectiveSlugs } from '../load/people';
import { withdrawInvitation } from '../mail/letters';
import { invitations, newsroom } from '../schema/outside-ledger';
import { admit } from '../store/admit';
import { addAccount, emailTaken } from './accounts';
import { hashPassword } from './passwords';
import { newSecret, secretHash } from './secret';

const GOOD_FOR_HOURS = 7 * 24;

const open = statement((db) =>
  db
    .select()
    .from(invitations)
    .where(
      and(
        eq(invitations.tokenHash, sql.placeholder('hash')),
        isNull(invitations.usedAt),
        gt(invitations.expiresAt, sql.placeholder('now')),
      ),
    )
    .prepare(),
);

/** `token` goes into the link and is stored nowhere. */
interface Invited {
  id: string;
  email: string;
  token: string;
  expiresAt: string;
}

/** An administrator invites somebody. */
export function invite(
  db: Database,
  actor: Actor,
  input: z.infer<typeof inviteInput>,
  clock: Clock = realClock,
): Invited | { refusal: Refusal } {
  return inTransaction(db, () => {
    const admission = admit(db, { action: 'manage_people', target: 'none' }, '', actor);
    if (!admission.ok) return { refusal: admission.refusal };
    const known = perspectiveSlugs({ db });
    const unknown = input.holds.find((slug) => !known.includes(slug));
    if (unknown !== undefined) return { refusal: { code: 'unknown_value', field: '/holds', value: unknown } };
    if (emailTaken(db, input.email)) return { refusal: { code: 'email_taken' } };
    const token = newSecret();
    const now = clock.now();
    const row = { id: clock.newId(), createdAt: now, expiresAt: hoursAfter(now, GOOD_FOR_HOURS) };
    db.insert(invitations)
      .values({ ...input, ...row, name: input.name ?? null, tokenHash: secretHash(token), invitedBy: actor.personId })
      .run();
    return { id: row.id, email: input.email, token, expiresAt: row.expiresAt };
  });
}

/** Sends an invitation again, to the same address or a corrected one: a new link, and the one before works no more. */
export function inviteAgain(
  db: Database,
  actor: Actor,
  { id, email }: { id: string; email: string },
  clock: Clock = realClock,
): Invited | { refusal: Refusal } {
  return inTransaction(db, () => {
    const admission = admit(db, { action: 'manage_people', target: 'none' }, '', actor);
    if (!admission.ok) return { refusal: admission.refusal };
    if (emailTaken(db, email)) return { refusal: { code: 'email_taken' } };
    const token = newSecret();
    const expiresAt = hoursAfter(clock.now(), GOOD_FOR_HOURS);
    const { changes } = db
      .update(invitations)
      .set({ email, expiresAt, tokenHash: secretHash(token) })
      .where(unused(id))
      .run();
    if (changes === 0) return { refusal: { code: 'not_found' } };
    withdrawInvitation(db, id);
    return { id, email, token, expiresAt };
  });
}

/** Takes an invitation back: its link works no more. null: it was there. */
export function takeBackInvitation(db: Database, actor: Actor, id: string): Refusal | null {
  return inTransaction(db, () => {
    const admission = admit(db, { action: 'manage_people', target: 'none' }, '', actor);
    if (!admission.ok) return admission.refusal;
    if (db.delete(invitations).where(unused(id)).run().changes === 0) return { code: 'not_found' };
    withdrawInvitation(db, id);
    return null;
  });
}
const unused = (id: string) => and(eq(invitations.id, id), isNull(invitations.usedAt));

/** What the link's page shows. Looking uses nothing up. null: used, expired, or never was. */
export function invitationBy(db: Database, token: string, now = realClock.now()): { email: string; name: string | null } | null {
  const row = open(db).get({ hash: secretHash(token), now });
  return row ? { email: row.email, name: row.name } : null;
}

interface Acceptance extends z.infer<typeof acceptInvitationInput> {
  /** More rows in the same transaction. */
  alongside?: (joined: { personId: string; email: string }) => void;
}

/** Joins the newsroom with the roles that the invitation names. The link works once. */
export async function acceptInvitation(
  db: Database,
  { token, name, password, timezone, language = 'en', alongside }: Acceptance,
  clock: Clock = realClock,
): Promise<{ personId: string; email: string } | { refusal: Refusal }> {
  const asked = { hash: secretHash(token), now: clock.now() };
  // A dead link is refused before the slow hash, so that it costs nothing to send many.
  if (!open(db).get(asked)) return { refusal: { code: 'link_expired' } };
  const passwordHash = await hashPassword(password);
  try {
    return inTransaction(db, () => {
      const invitation = open(db).get(asked);
      if (!invitation) return { refusal: { code: 'link_expired' } };
      const personId = clock.newId();
      const { roles, holds, checksFacts, email } = invitation;
      append(db, { stream: NEWSROOM, actor: personId, at: asked.now, clock }, [
        { type: 'person_joined', payload: { personId, roles, holds, checksFacts } },
      ]);
      addAccount(db, { personId, name, email, passwordHash, timezone: timezone ?? newsroomZone(db), locale: language });
      db.update(invitations).set({ usedAt: asked.now, usedBy: personId }).where(eq(invitations.id, invitation.id)).run();
      alongside?.({ personId, email });
      return { personId, email };
    });
  } catch (error) {
    const refusal = duplicateOf(error);
    if (refusal) return { refusal };
    throw error;
  }
}

const newsroomZone = (db: Database) => db.select({ timezone: newsroom.timezone }).from(newsroom).get()?.timezone ?? 'UTC';
