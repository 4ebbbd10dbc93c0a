import { eq, sql } from 'drizzle-orm';
import type { MeView } from '@/lib/review/views/newsroom';
import { deskLanguageOf } from '@/lib/words/language';
import { statement } from '../connection/statement';
import { people } from '../schema/folded';
import { acts, newsroom, peopleDetails } from '../schema/outside-ledger';
import type { Reading } from './read';

const mine = statement((db) =>
  db
    .select({
      personId: people.id,
      name: peopleDetails.name,
      email: peopleDetails.email,
      roles: people.roles,
      holds: people.holds,
      checksFacts: people.checksFacts,
      timezone: peopleDetails.timezone,
      language: peopleDetails.locale,
      newsroom: sql<string>`coalesce((SELECT ${newsroom.name} FROM ${newsroom} LIMIT 1), '')`,
      waiting: sql<number>`(SELECT count(*) FROM ${acts} WHERE ${acts.personId} = ${people.id})`,
    })
    .from(people)
    .innerJoin(peopleDetails, eq(peopleDetails.personId, people.id))
    .where(sql`${people.id} = ${sql.placeholder('me')} AND ${people.disabled} = 0`)
    .prepare(),
);

/** The signed-in person. null for nobody, and for an account that is closed. */
export function me({ tx, viewer }: Reading): MeView | null {
  const row = mine(tx).get({ me: viewer.personId });
  return row ? { ...row, language: deskLanguageOf(row.language) } : null;
}
