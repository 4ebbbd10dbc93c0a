import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';

/**
 * Makes a folder and those above it, for their owner only. Node's own `recursive` never returns where a file system says of a new folder that its parent is not
 * there (`/proc`); one step at a time, that is an error like others.
 * @param {string} folder
 */
export function makeFolder(folder) {
  if (existsSync(folder)) return;
  const above = path.dirname(folder);
  if (above !== folder) makeFolder(above);
  mkdirSync(folder, { mode: 0o700 });
}
