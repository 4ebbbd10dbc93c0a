import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { originOf } from './checkpoint';
import { isSignedBy, latestNote } from './log-state';
import type { Database } from './open';
import { query } from './query';
import { siteOf } from './read/public/site';
import { record, type Sealing } from './read/record';
import { heldKey } from './signing-key';

const keptRecord = query((db) =>
  db.$client.prepare<[string], string>('SELECT record FROM published_pages WHERE piece_id = ?').pluck(),
);

/**
 * '' while nothing of the log is signed yet (the first checkpoint brings it), and where the piece was removed. While the key is not the one that signed the latest
 * root, the record stays as it is: a new one would not hold.
 */
export function recordOf(db: Database, pieceId: string): string {
  const seal = sealing(db);
  if (seal === null) return keptRecord(db).get(pieceId) ?? '';
  const made = record({ tx: db }, pieceId, seal);
  return made === null ? '' : JSON.stringify(made);
}

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
