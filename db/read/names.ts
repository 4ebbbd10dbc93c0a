import { eq, inArray, sql } from 'drizzle-orm';
import type { Role } from '@/lib/review/vocabulary';
import { once } from '../connection/once';
import type { Database } from '../connection/open';
import { statement } from '../connection/statement';
import { people } from '../schema/folded';
import { peopleDetails } from '../schema/outside-ledger';

const byIds = statement((db) =>
  db
    .select({ id: people.id, name: peopleDetails.name, roles: people.roles })
    .from(people)
    .innerJoin(peopleDetails, eq(peopleDetails.personId, people.id))
    .where(inArray(people.id, sql`(SELECT value FROM json_each(${sql.placeholder('ids')}))`))
    .prepare(),
);

export type Named = Map<string, { name: string; roles: Role[] }>;

/** Names and roles of these people, in one statement. */
export const namesOf = (db: Database, ids: Iterable<string | null>): Named =>
  named(db, JSON.stringify([...new Set(ids)].filter((id) => id !== null)));
const named = once(
  (db: Database, ids: string): Named =>
    new Map(
      byIds(db)
        .all({ ids })
        .map(({ id, name, roles }) => [id, { name, roles }]),
    ),
);
