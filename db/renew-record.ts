import type { Database } from './open';
import { query } from './query';
import { recordOf } from './record-of';

const renew = query((db) => db.$client.prepare<[string, string]>('UPDATE published_pages SET record = ? WHERE piece_id = ?'));

/** Gives a published piece's record the proofs that a new checkpoint brought. Its entries stay those of its page. */
export function renewRecord(db: Database, pieceId: string): void {
  renew(db).run(recordOf(db, pieceId), pieceId);
}
