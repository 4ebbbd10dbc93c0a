import { existsSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { keepFile } from '../files/keep-file';

const shape = z.strictObject({ size: z.int().nonnegative(), root: z.string().regex(/^[0-9a-f]{64}$/) });
type LastSigned = z.infer<typeof shape>;

const fileIn = (dataDir: string) => path.join(dataDir, 'last-signed.json');
const givenUpName = /^last-signed\.given-up-(\d{4}-\d\d-\d\d)T[\dZ-]+\.json$/;

/** Size and root (hex) of the last checkpoint, kept outside the database: a database that was rolled back does not know it. */
export function lastSigned(dataDir: string): LastSigned | null {
  const file = fileIn(dataDir);
  return existsSync(file) ? shape.parse(JSON.parse(readFileSync(file, 'utf8'))) : null;
}

export function keepLastSigned(dataDir: string, signed: LastSigned): void {
  keepFile(fileIn(dataDir), `${JSON.stringify(signed)}\n`);
}

/** An operator's decision: what was signed last is lost, and the log goes on from the database as it is. The file stays, under another name. */
export function giveUpLastSigned(dataDir: string, now: string): void {
  const kept = path.join(dataDir, `last-signed.given-up-${now.replace(/[:.]/g, '-')}.json`);
  if (existsSync(fileIn(dataDir))) renameSync(fileIn(dataDir), kept);
}

/** When signed entries were given up, and how many had been signed until then; oldest first. */
export function givenUp(dataDir: string): { day: string; size: number }[] {
  return readdirSync(dataDir)
    .toSorted()
    .flatMap((name) => {
      const [, day] = givenUpName.exec(name) ?? [];
      return day === undefined
        ? []
        : [{ day, size: shape.parse(JSON.parse(readFileSync(path.join(dataDir, name), 'utf8'))).size }];
    });
}
