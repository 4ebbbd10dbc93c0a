import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeFolder } from '../../db/files/make-folder.mjs';
import { Stop } from './stop.mjs';

/**
 * Makes the folder if it is not there (for its owner only) and proves that it can be written to.
 * @param {string} dataDir
 */
export function requireWritable(dataDir) {
  const probe = path.join(dataDir, `.writable-${process.pid}`);
  try {
    makeFolder(path.resolve(dataDir));
    writeFileSync(probe, '', { flag: 'wx' });
    rmSync(probe);
  } catch (error) {
    throw notWritable(dataDir, error);
  }
}

/**
 * @param {string} dataDir
 * @param {unknown} error
 */
export function notWritable(dataDir, error) {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  return /^(ENOSPC|EDQUOT|EFBIG)$/.test(code)
    ? new Stop(`The disk of the data folder ${dataDir} is full: make room first.`)
    : new Stop(
        `The data folder ${dataDir} cannot be written to (${code}): set its permissions, or choose another one with DATA_DIR.`,
      );
}
