import { openCheckpoint } from '@/lib/record/checkpoint';
import { subtreeRoot } from '@/lib/record/merkle';
import { isKeyName, verifierKeyText } from '@/lib/record/signed-note';
import type { Database } from '../connection/open';
import { statement } from '../connection/statement';
import { isAcceptedKey } from './accepted-key';
import { lastSigned } from './last-signed';
import { logSize, storedNodes } from './log-nodes';
import { heldKey } from './signing-key';

/**
 * May the log be signed? `behind`: the database has fewer entries than were signed, an older one took its place. `forked`: as many, but others. `key_missing` and
 * `key_changed`: not the key that signed until now, and nobody has said that it is lost.
 */
export type LogState =
  | { code: 'fine' }
  | { code: 'behind'; size: number; signed: number }
  | { code: 'forked'; signed: number }
  | { code: 'key_missing' }
  | { code: 'key_changed' };

const latest = statement((db) =>
  db.$client.prepare<[], string>('SELECT note FROM checkpoints ORDER BY size DESC LIMIT 1').pluck(),
);

/** The signed note of the latest root; null while nothing was signed. */
export const latestNote = (db: Database): string | null => latest(db).get() ?? null;

export function logState(db: Database, dataDir: string): LogState {
  return rolledBack(db, dataDir) ?? otherKey(db, dataDir) ?? { code: 'fine' };
}

function rolledBack(db: Database, dataDir: string): LogState | null {
  const last = lastSigned(dataDir);
  if (!last) return null;
  const size = logSize(db);
  if (size < last.size) return { code: 'behind', size, signed: last.size };
  const root = Buffer.from(subtreeRoot(storedNodes(db), 0, last.size)).toString('hex');
  return root === last.root ? null : { code: 'forked', signed: last.size };
}

function otherKey(db: Database, dataDir: string): LogState | null {
  const note = latestNote(db);
  if (note === null) return null;
  const key = heldKey(dataDir);
  if (key === null) return { code: 'key_missing' };
  return isSignedBy(note, key) || isAcceptedKey(dataDir, key) ? null : { code: 'key_changed' };
}

/** Was this checkpoint signed with this key? Its first line is the log's name. */
export function isSignedBy(note: string, key: Uint8Array): boolean {
  const origin = originIn(note);
  return isKeyName(origin) && openCheckpoint(note, verifierKeyText(origin, key)) !== undefined;
}

/** The log's name, as its signed note has it. */
export const originIn = (note: string): string => note.slice(0, note.indexOf('\n'));
