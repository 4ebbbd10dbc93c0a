import { and, eq, sql } from 'drizzle-orm';
import { statement } from '../connection/statement';
import { looks } from '../schema/outside-ledger';
import type { Reading } from './read';

const look = statement((db) =>
  db
    .select({ version: looks.version })
    .from(looks)
    .where(and(eq(looks.pieceId, sql.placeholder('id')), eq(looks.personId, sql.placeholder('me'))))
    .prepare(),
);

/** The version that the viewer last said to have looked at; null: none. */
export const lastLook = ({ tx, viewer }: Reading, pieceId: string): number | null =>
  look(tx).get({ id: pieceId, me: viewer.personId })?.version ?? null;
