import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import path from 'node:path';

/** The Ed25519 seed that signs the ledger's roots: 32 bytes in hex, readable by the owner only, made at first use. It stays in DATA_DIR. */
export function signingKey(dataDir: string): Uint8Array {
  const file = path.join(dataDir, 'signing-key');
  const key = Buffer.from(readOrMake(file).trim(), 'hex');
  if (key.length !== 32) throw new Error(`${file} does not hold a signing key of 32 bytes in hex.`);
  return key;
}

function readOrMake(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
  const key = randomBytes(32).toString('hex');
  // `wx`: of two processes that start at once, one makes the key and the other fails loudly.
  const handle = openSync(file, 'wx', 0o600);
  writeSync(handle, `${key}\n`);
  fsyncSync(handle);
  closeSync(handle);
  return key;
}
