import { asc, desc, eq, isNull } from 'drizzle-orm';
import { signCheckpoint } from '@/lib/record/checkpoint';
import { appendCheckpoint, frontierAt, frontierRoot } from '@/lib/record/frontier';
import { compareHashes, type Hash, subtreeRoot } from '@/lib/record/merkle';
import { verifierKeyText } from '@/lib/record/signed-note';
import { keepLastSigned, lastSigned } from './last-signed';
import { logSize, storedNodes } from './log-nodes';
import type { Database } from './open';
import { checkpoints, events, leavesInLog, logNodes } from './schema/ledger';
import { signingKey } from './signing-key';
import { write } from './write';

/** The log is shorter than, or other than, what was signed last: the database was rolled back or edited. Nothing is signed then. */
export class LogRolledBack extends Error {
  override readonly name = 'LogRolledBack';
}
export interface Signed {
  size: number;
  root: string;
  note: string;
}

/** The log's name, and its key's: the newsroom's address without the scheme. */
export const logOrigin = (baseUrl: string): string => `${baseUrl.replace(/^https?:\/\//, '').replace(/\/+$/, '')}/ledger`;
/** The public key in the form that verifiers take. */
export const logKey = (dataDir: string, origin: string): string => verifierKeyText(origin, signingKey(dataDir));

/**
 * Enters every leaf that is not in the log yet, sorted by hash, and signs the root. null when nothing is new. What was signed last is kept in a file beside
 * the database as well, so that a database which lost events can never get a second history signed.
 * @throws LogRolledBack
 */
export function checkpoint(
  db: Database,
  { dataDir, origin, now }: { dataDir: string; origin: string; now: string },
): Signed | null {
  const key = signingKey(dataDir);
  const signed = write(db, (): Signed | null => {
    refuseRolledBack(db, dataDir);
    const fresh = db
      .select({ seq: events.seq, hash: events.leafHash })
      .from(events)
      .leftJoin(leavesInLog, eq(leavesInLog.seq, events.seq))
      .where(isNull(leavesInLog.seq))
      .orderBy(asc(events.seq))
      .all()
      .toSorted((a, b) => compareHashes(a.hash, b.hash));
    if (fresh.length === 0) return null;
    const before = logSize(db);
    const frontier = appendCheckpoint(
      frontierAt(storedNodes(db), before),
      fresh.map((one) => one.hash),
      (level, position, hash) =>
        db
          .insert(logNodes)
          .values({ level, position, hash: Buffer.from(hash) })
          .run(),
    );
    for (const [at, { seq }] of fresh.entries())
      db.insert(leavesInLog)
        .values({ position: before + at, seq })
        .run();
    const root: Hash = frontierRoot(frontier);
    const note = signCheckpoint(key, { origin, size: frontier.size, root });
    db.insert(checkpoints)
      .values({ size: frontier.size, root: Buffer.from(root), note, at: now })
      .run();
    return { size: frontier.size, root: Buffer.from(root).toString('hex'), note };
  });
  // After the commit: a crash in between leaves the file one checkpoint behind, which the next call sees as growth.
  if (signed) keepLastSigned(dataDir, { size: signed.size, root: signed.root });
  return signed;
}

/** The latest signed root. */
export function latestCheckpoint(db: Database): (Signed & { at: string }) | null {
  const row = db.select().from(checkpoints).orderBy(desc(checkpoints.size)).limit(1).get();
  return row ? { size: row.size, root: row.root.toString('hex'), note: row.note, at: row.at } : null;
}

function refuseRolledBack(db: Database, dataDir: string): void {
  const last = lastSigned(dataDir);
  if (!last) return;
  const size = logSize(db);
  if (size < last.size)
    throw new LogRolledBack(
      `The log has ${size} leaves, but ${last.size} were signed: the database is older than its last checkpoint.`,
    );
  if (Buffer.from(rootAt(db, last.size)).toString('hex') !== last.root)
    throw new LogRolledBack(`The first ${last.size} leaves of the log are not those that were signed.`);
}

const rootAt = (db: Database, size: number): Hash => subtreeRoot(storedNodes(db), 0, size);
