import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { sealOf } from '@/lib/record/seal';
import { verifierKeyText } from '@/lib/record/signed-note';
import { inTransaction } from '../connection/in-transaction';
import type { Database } from '../connection/open';
import { statement } from '../connection/statement';
import { NEWSROOM } from '../ledger/append';
import { latestCheckpoint, originOf } from '../ledger/checkpoint';
import { isSignedBy, latestNote } from '../ledger/log-state';
import { heldKey } from '../ledger/signing-key';
import { lastEvent } from '../prepare/last-event';
import { siteOf } from '../read/public/site';
import { recordBasis } from '../read/record';
import { type BuiltRecord, buildRecord, type RecordBasis } from '../worker/build-record';
import { inWorker } from '../worker/in-worker';

const put = statement((db) => db.$client.prepare<[string, string]>('UPDATE published_pages SET record = ? WHERE piece_id = ?'));
// With the entry of its page in it there is nothing to add.
const isRenewed = statement((db) =>
  db.$client.prepare<[string]>(
    `DELETE FROM stale_records WHERE piece_id = ? AND EXISTS
       (SELECT 1 FROM pages g JOIN leaves_in_log l ON l.seq = g.seq WHERE g.piece_id = stale_records.piece_id)`,
  ),
);

/** How often a record whose piece changed meanwhile is made anew; then it stays to be renewed. */
const TRIES = 4;

/**
 * Makes a published piece's record: outside of the transaction, which looks whether anything it tells of has moved. Its entries are those of its page, with the proofs
 * that the log has by now. '' while nothing of the log is signed yet, and where the piece was removed or a part of it erased. While the key is not the one that
 * signed the latest root, the record stays as it is: a new one would not hold.
 */
export async function renewRecord(db: Database, pieceId: string): Promise<void> {
  for (let time = 0; time < TRIES; time += 1) {
    const seal = sealing(db);
    if (seal === null) return;
    const before = state(db, pieceId);
    const basis = recordBasis({ tx: db }, pieceId, verifierKeyText(seal.origin, seal.secretKey));
    const built = basis && (await builtRecord(basis));
    const record = built === null ? '' : sealed(built, seal);
    const isKept = inTransaction(db, () => {
      if (state(db, pieceId) !== before) return false;
      put(db).run(record, pieceId);
      isRenewed(db).run(pieceId);
      return true;
    });
    if (isKept) return;
  }
}

/** A record changes with its piece, with what the newsroom does to people and their words, and with the log. */
const state = (db: Database, pieceId: string): string =>
  [lastEvent(db, pieceId), lastEvent(db, NEWSROOM), latestCheckpoint(db)?.size].join(' ');

/** A seal is the last thing in it, as `ReviewRecord` has it. */
const sealed = ({ unsealed, digest }: BuiltRecord, { origin, secretKey }: Sealing): string =>
  `${unsealed.slice(0, -1)},"seal":${JSON.stringify(sealOf(digest, origin, secretKey))}}`;

/** In place where it takes some milliseconds. */
const builtRecord = (basis: RecordBasis): Promise<BuiltRecord | null> =>
  basis.frozen.length + basis.entries.length >= LONG ? inWorker('build_record', basis) : Promise.resolve(buildRecord(basis));

/** Characters of JSON. */
const LONG = 40_000;

/** The newsroom's own key and the name of its log. */
interface Sealing {
  origin: string;
  secretKey: Uint8Array;
}

/** Is there the key that signed the latest root, or nothing signed yet? */
export const canSeal = (db: Database): boolean => sealing(db) !== null;

function sealing(db: Database): Sealing | null {
  const note = latestNote(db);
  const file = db.$client.name;
  const inMemory = file === ':memory:' || db.$client.memory;
  const secretKey = inMemory ? passing : heldKey(path.dirname(file));
  if (note !== null && !inMemory && (secretKey === null || !isSignedBy(note, secretKey))) return null;
  return { origin: originOf(db, siteOf(db).baseUrl), secretKey: secretKey ?? passing };
}
/** A database in memory has no folder to keep a key in: it signs with one that ends with the process. */
const passing = randomBytes(32);
