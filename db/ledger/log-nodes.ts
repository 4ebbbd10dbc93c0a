import { and, eq, sql } from 'drizzle-orm';
import type { Hash, StoredNodes } from '@/lib/record/merkle';
import type { Database } from '../connection/open';
import { statement } from '../connection/statement';
import { leavesInLog, logNodes } from '../schema/ledger';

const node = statement((db) =>
  db
    .select({ hash: logNodes.hash })
    .from(logNodes)
    .where(and(eq(logNodes.level, sql.placeholder('level')), eq(logNodes.position, sql.placeholder('position'))))
    .prepare(),
);
const last = statement((db) =>
  db
    .select({ size: sql<number>`coalesce(max(${leavesInLog.position}), -1) + 1` })
    .from(leavesInLog)
    .prepare(),
);

/** How many leaves the log has. */
export const logSize = (db: Database): number => last(db).get()?.size ?? 0;

/** Roots of the log's complete subtrees, for proofs. @throws RangeError for one that is not complete. */
export const storedNodes =
  (db: Database): StoredNodes =>
  (level, position): Hash => {
    const row = node(db).get({ level, position });
    if (!row) throw new RangeError(`no complete subtree ${position} at level ${level}`);
    return row.hash;
  };
