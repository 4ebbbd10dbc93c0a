import path from 'node:path';
import { publicKeyOf } from '@/lib/record/signed-note';
import type { Database } from '../connection/open';
import { acceptKey } from './accepted-key';
import { giveUpLastSigned } from './last-signed';
import { logState } from './log-state';
import { signingKey } from './signing-key';

/** The operator says that signed entries are lost: the log goes on from the database as it is. false: none are missing. */
export function acceptLoss(db: Database, now: string): boolean {
  const dataDir = path.dirname(db.$client.name);
  const { code } = logState(db, dataDir);
  if (code !== 'behind' && code !== 'forked') return false;
  giveUpLastSigned(dataDir, now);
  return true;
}

/** The operator says that the key of before is lost: the one in place signs from now on, and where there is none, a new one. Returns its public half (hex); null: the key is the one of before. */
export function acceptNewKey(db: Database): string | null {
  const dataDir = path.dirname(db.$client.name);
  const { code } = logState(db, dataDir);
  if (code !== 'key_missing' && code !== 'key_changed') return null;
  const key = signingKey(dataDir);
  acceptKey(dataDir, key);
  return publicKeyOf(key);
}
