import { and, eq, gt } from 'drizzle-orm';
import { hoursAfter } from '@/lib/review/hours-after';
import { withoutEndSlash } from '@/lib/text/without-end-slash';
import { realClock } from '../clock';
import { inTransaction } from '../connection/in-transaction';
import type { Database } from '../connection/open';
import { links } from '../schema/outside-ledger';
import { hasPeople } from './has-people';
import { newSecret, secretHash } from './secret';

const GOOD_FOR_HOURS = 24;

/** A fresh link to the first set-up; earlier ones stop working. null once somebody has joined. */
export function setupLink(db: Database, baseUrl: string, now = realClock.now()): string | null {
  return inTransaction(db, () => {
    if (hasPeople(db)) return null;
    const token = newSecret();
    db.delete(links).where(eq(links.purpose, 'setup')).run();
    db.insert(links)
      .values({ tokenHash: secretHash(token), purpose: 'setup', personId: null, expiresAt: hoursAfter(now, GOOD_FOR_HOURS) })
      .run();
    const base = baseUrl === '' ? `http://localhost:${process.env.PORT || '3000'}` : baseUrl;
    return `${withoutEndSlash(base)}/setup?token=${token}`;
  });
}

/** Is this the token of a link that still works? Looking uses nothing up. */
export function isSetupToken(db: Database, token: string, now = realClock.now()): boolean {
  const found = db
    .select({ expiresAt: links.expiresAt })
    .from(links)
    .where(and(eq(links.tokenHash, secretHash(token)), eq(links.purpose, 'setup'), gt(links.expiresAt, now)))
    .get();
  return found !== undefined;
}
