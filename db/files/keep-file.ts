import { closeSync, fsyncSync, linkSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/**
 * Keeps a small text in a file for its owner only. It is written beside it and gets its name when it is on the disk, so that a full disk leaves what was there.
 * `create`: of two processes that make the file at once, one fails (EEXIST).
 */
export function keepFile(file: string, text: string, how: 'replace' | 'create' = 'replace'): void {
  const making = `${file}.${process.pid}.new`;
  try {
    const handle = openSync(making, 'w', 0o600);
    try {
      writeFileSync(handle, text);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    if (how === 'create') linkSync(making, file);
    else renameSync(making, file);
  } finally {
    rmSync(making, { force: true });
  }
}
