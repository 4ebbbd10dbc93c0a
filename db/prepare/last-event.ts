import { sql } from 'drizzle-orm';
import type { Database } from '../connection/open';
import { statement } from '../connection/statement';
import { events } from '../schema/ledger';

const last = statement((db) =>
  db
    .select({ seq: sql<number | null>`max(${events.seq})` })
    .from(events)
    .where(sql`${events.stream} = ${sql.placeholder('stream')}`)
    .prepare(),
);

/** The place in the ledger of the last thing that happened to the piece. */
export const lastEvent = (db: Database, pieceId: string): number | null => last(db).get({ stream: pieceId })?.seq ?? null;
