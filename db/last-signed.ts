import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const shape = z.strictObject({ size: z.int().nonnegative(), root: z.string().regex(/^[0-9a-f]{64}$/) });
export type LastSigned = z.infer<typeof shape>;

const fileIn = (dataDir: string) => path.join(dataDir, 'last-signed.json');

/** Size and root (hex) of the last checkpoint, kept outside the database: a database that was rolled back does not know it. */
export function lastSigned(dataDir: string): LastSigned | null {
  try {
    return shape.parse(JSON.parse(readFileSync(fileIn(dataDir), 'utf8')));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

export function keepLastSigned(dataDir: string, signed: LastSigned): void {
  const file = fileIn(dataDir);
  const handle = openSync(`${file}.new`, 'w', 0o600);
  writeSync(handle, `${JSON.stringify(signed)}\n`);
  fsyncSync(handle);
  closeSync(handle);
  renameSync(`${file}.new`, file);
}
