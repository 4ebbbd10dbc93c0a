import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { keepFile } from '../files/keep-file';

const fileIn = (dataDir: string) => path.join(dataDir, 'signing-key');

/**
 * The Ed25519 seed that signs the ledger's roots: 32 bytes in hex, readable by the owner only. It stays in DATA_DIR, and no backup has it. Made at first use; where
 * something was signed before, ask `logState` first: a missing key must not be made anew unseen.
 */
export function signingKey(dataDir: string): Uint8Array {
  return heldKey(dataDir) ?? madeKey(dataDir);
}

/** The key that is there; null where there is none. */
export function heldKey(dataDir: string): Uint8Array | null {
  const file = fileIn(dataDir);
  const text = readIfThere(file);
  if (text === null) return null;
  const key = Buffer.from(text.trim(), 'hex');
  if (key.length !== 32) throw new Error(`${file} does not hold a signing key of 32 bytes in hex.`);
  return key;
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

function madeKey(dataDir: string): Uint8Array {
  const key = randomBytes(32);
  // Of two processes that start at once, one makes the key and the other fails loudly.
  keepFile(fileIn(dataDir), `${key.toString('hex')}\n`, 'create');
  return key;
}
