import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { publicKeyOf } from '@/lib/record/signed-note';
import { keepFile } from '../files/keep-file';
import { heldKey } from './signing-key';

const fileIn = (dataDir: string) => path.join(dataDir, 'key-copied.json');
const shape = z.strictObject({ key: z.string(), at: z.string() });

/** When somebody said that the signing key is copied to another place (ISO 8601 UTC); null: nobody did, or the key is another since. It lies beside the key, as no backup has either. */
export function keyCopiedAt(dataDir: string): string | null {
  const key = heldKey(dataDir);
  if (key === null) return null;
  try {
    const said = shape.parse(JSON.parse(readFileSync(fileIn(dataDir), 'utf8')));
    return said.key === publicKeyOf(key) ? said.at : null;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Somebody says so. */
export function keyCopied(dataDir: string, now: string): void {
  const key = heldKey(dataDir);
  if (key === null) return;
  keepFile(fileIn(dataDir), `${JSON.stringify({ key: publicKeyOf(key), at: now })}\n`);
}
