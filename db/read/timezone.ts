import { sql } from 'drizzle-orm';
import { query } from '../query';
import { newsroom, peopleDetails } from '../schema/outside';
import type { Reading } from './read';

const zone = query((db) =>
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
export function timezoneOf({ tx, viewer }: Pick<Reading, 'tx' | 'viewer'>): string {
  const found = zone(tx).get({ me: viewer.personId });
  return found?.own ?? found?.house ?? 'UTC';
}
