import { desc } from 'drizzle-orm';
import { signCheckpoint } from '@/lib/record/checkpoint';
import { appendCheckpoint, frontierAt, frontierRoot } from '@/lib/record/frontier';
import { compareHashes, type Hash } from '@/lib/record/merkle';
import { verifierKeyText } from '@/lib/record/signed-note';
import { withoutEndSlash } from '@/lib/text/without-end-slash';
import { inTransaction } from '../connection/in-transaction';
import type { Database } from '../connection/open';
import { statement } from '../connection/statement';
import { asides } from '../read/asides';
import { postedSql, postings, toldSql } from '../read/posted-sql';
import { checkpoints } from '../schema/ledger';
import { keepLastSigned } from './last-signed';
import { logSize, storedNodes } from './log-nodes';
import { isSignedBy, type LogState, latestNote, logState, originIn } from './log-state';
import { signingKey } from './signing-key';

/** The database is not the one that was signed last, or the key is another: nothing is signed until an operator has put that right. */
export class SigningStopped extends Error {
  override readonly name = 'SigningStopped';
  readonly state: LogState;
  constructor(state: LogState) {
    super(`Nothing is signed: ${state.code}`);
    this.state = state;
  }
}
export interface Signed {
  size: number;
  root: string;
  note: string;
}

/** The log's name, and its key's: the newsroom's address without the scheme, as it was when the first root was signed. A log keeps its name when the newsroom moves. */
export function originOf(db: Database, baseUrl: string): string {
  const note = latestNote(db);
  return note === null ? logOrigin(baseUrl) : originIn(note);
}
export const logOrigin = (baseUrl: string): string => `${withoutEndSlash(baseUrl.replace(/^https?:\/\//, ''))}/ledger`;
/** The public key in the form that verifiers take. */
export const logKey = (dataDir: string, origin: string): string => verifierKeyText(origin, signingKey(dataDir));

/** Where the log is kept and signed, and when. */
export interface Signing {
  dataDir: string;
  /** The name of a log that is still empty; one with a signed root keeps its own. */
  origin: string;
  /** ISO 8601 UTC. */
  now: string;
}
interface Fresh {
  seq: number;
  hash: Buffer;
}
const streams = statement((db) =>
  db.$client
    .prepare<[{ until: string }], string>(
      `SELECT DISTINCT e.stream FROM unlogged_events u CROSS JOIN events e ON e.seq = u.seq JOIN event_data d ON d.seq = u.seq
       WHERE d.at < @until`,
    )
    .pluck(),
);
const freshOf = statement((db) =>
  db.$client.prepare<[{ id: string; me: string; until: string }], Fresh>(
    `WITH ${postings} SELECT e.seq, e.leaf_hash AS hash FROM events e JOIN unlogged_events u ON u.seq = e.seq JOIN event_data d ON d.seq = e.seq
     WHERE e.stream = @id AND d.at < @until AND ${postedSql}`,
  ),
);
const putNode = statement((db) =>
  db.$client.prepare<[number, number, Buffer]>('INSERT INTO log_nodes (level, position, hash) VALUES (?, ?, ?)'),
);
const putLeaf = statement((db) =>
  db.$client.prepare<[number, number]>('INSERT INTO leaves_in_log (position, seq) VALUES (?, ?)'),
);
const isLogged = statement((db) => db.$client.prepare<[number]>('DELETE FROM unlogged_events WHERE seq = ?'));
const allRecordsStale = statement((db) =>
  db.$client.prepare<[]>('INSERT OR IGNORE INTO stale_records (piece_id) SELECT piece_id FROM published_pages'),
);
const pageEvent = statement((db) => db.$client.prepare<[string], number>('SELECT seq FROM pages WHERE piece_id = ?').pluck());

/** The day's checkpoint: leaves of earlier days (UTC), of every stream. So the log tells of no event more than the day that its leaf names, whenever the job runs. */
export function dayCheckpoint(db: Database, signing: Signing): Signed | null {
  const until = signing.now.slice(0, 10);
  return checkpoint(db, signing, () =>
    streams(db)
      .all({ until })
      .flatMap((id) => freshOf(db).all({ id, me: '', until })),
  );
}

const shownOf = statement((db) =>
  db.$client.prepare<[{ id: string; me: string; last: number }], Fresh>(
    `SELECT e.seq, e.leaf_hash AS hash FROM events e JOIN unlogged_events u ON u.seq = e.seq JOIN event_data d ON d.seq = e.seq
     WHERE e.stream = @id AND e.seq <= @last AND ${toldSql}`,
  ),
);

/** A page's checkpoint: the leaves that its record shows, and none of another piece. So it tells nothing that the page itself does not. */
export function pageCheckpoint(db: Database, pieceId: string, signing: Signing): Signed | null {
  const last = pageEvent(db).get(pieceId);
  return last === undefined
    ? null
    : checkpoint(db, signing, () => {
        const unread = asides(db, pieceId);
        return shownOf(db)
          .all({ id: pieceId, me: '', last })
          .filter(({ seq }) => !unread.has(seq));
      });
}

/**
 * Enters leaves that are not in the log yet, sorted by hash, and signs the root. null when nothing is new. Private work is not entered before it is posted:
 * the size of the log would count it. What was signed last is kept in a file beside the database as well, so that a database which lost events can never get
 * a second history signed.
 * @throws SigningStopped
 */
function checkpoint(db: Database, { dataDir, origin, now }: Signing, freshLeaves: () => Fresh[]): Signed | null {
  const signed = inTransaction(db, (): Signed | null => {
    const state = logState(db, dataDir);
    if (state.code !== 'fine') throw new SigningStopped(state);
    const fresh = freshLeaves().toSorted((a, b) => compareHashes(a.hash, b.hash));
    if (fresh.length === 0) return null;
    const before = logSize(db);
    const frontier = appendCheckpoint(
      frontierAt(storedNodes(db), before),
      fresh.map((freshLeaf) => freshLeaf.hash),
      (level, position, hash) => putNode(db).run(level, position, Buffer.from(hash)),
    );
    for (const [at, { seq }] of fresh.entries()) {
      putLeaf(db).run(before + at, seq);
      isLogged(db).run(seq);
    }
    const root: Hash = frontierRoot(frontier);
    const signedBefore = latestNote(db);
    const name = signedBefore === null ? origin : originIn(signedBefore);
    const key = signingKey(dataDir);
    const note = signCheckpoint(key, { origin: name, size: frontier.size, root });
    // Records that another key signed do not hold beside this root.
    if (signedBefore !== null && !isSignedBy(signedBefore, key)) allRecordsStale(db).run();
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
