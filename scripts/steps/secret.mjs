import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { notWritable } from './data-dir.mjs';
import { Stop } from './stop.mjs';

/**
 * The secret that signs session cookies, made at the first start and kept for its owner only: a new one signs everybody out.
 * @param {string} dataDir
 */
export function keptSecret(dataDir) {
  const file = path.join(dataDir, 'auth-secret');
  if (!existsSync(file)) make(file, dataDir);
  const secret = readFileSync(file, 'utf8').trim();
  if (secret.length >= 32) return secret;
  throw new Stop(`The file ${file} does not hold a whole secret: delete it, and everybody signs in again.`);
}

/**
 * It gets its name when it is whole: on a full disk there is none.
 * @param {string} file
 * @param {string} dataDir
 */
function make(file, dataDir) {
  const making = `${file}.new`;
  try {
    writeFileSync(making, randomBytes(32).toString('base64url'), { mode: 0o600, flush: true });
    renameSync(making, file);
  } catch (error) {
    rmSync(making, { force: true });
    throw notWritable(dataDir, error);
  }
}
