import { readFileSync } from 'node:fs';
import path from 'node:path';
import { publicKeyOf } from '@/lib/record/signed-note';
import { keepFile } from '../files/keep-file';

const fileIn = (dataDir: string) => path.join(dataDir, 'accepted-key');

/** Did an operator say that this key replaces the one before? */
export function isAcceptedKey(dataDir: string, key: Uint8Array): boolean {
  try {
    return readFileSync(fileIn(dataDir), 'utf8').trim() === publicKeyOf(key);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
}

/** Keeps the public half (hex) of the key that may sign from now on. */
export function acceptKey(dataDir: string, key: Uint8Array): void {
  keepFile(fileIn(dataDir), `${publicKeyOf(key)}\n`);
}
