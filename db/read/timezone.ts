import { sql } from 'drizzle-orm';
import { once } from '../connection/once';
import type { Database } from '../connection/open';
import { statement } from '../connection/statement';
import { newsroom, peopleDetails } from '../schema/outside-ledger';
import type { Reading } from './read';

const zone = statement((db) =>
  db
    .select({
      own: sql<
        string | null
      >`(SELECT ${peopleDetails.timezone} FROM ${peopleDetails} WHERE ${peopleDetails.personId} = ${sql.placeholder('me')})`,
      house: sql<string | null>`(SELECT ${newsroom.timezone} FROM ${newsroom} LIMIT 1)`,
    })
    .from(sql`(SELECT 1)`)
    .prepare(),
);

/** IANA zone in which this viewer reads dates: their own, else the newsroom's. */
export const timezoneOf = ({ tx, viewer }: Pick<Reading, 'tx' | 'viewer'>): string => zoneOf(tx, viewer.personId);
const zoneOf = once((db: Database, me: string): string => {
  const found = zone(db).get({ me });
  return found?.own ?? found?.house ?? 'UTC';
});
