import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/**
 * Are the packages of this folder those of its lockfile, whoever installed them? npm's own record of what it installed says so, and the database library, which was
 * compiled at the time, loads: one for another platform or another version of Node does not.
 * @param {string} folder
 */
export function isInstalled(folder) {
  const installed = packagesOf(path.join(folder, 'node_modules', '.package-lock.json'));
  const wanted = packagesOf(path.join(folder, 'package-lock.json'));
  if (!installed || !wanted) return false;
  const isThere = (/** @type {[string, Package]} */ [name, { version, integrity, optional }]) =>
    name === '' || optional || (installed[name]?.version === version && installed[name]?.integrity === integrity);
  return Object.entries(wanted).every(isThere) && loads(folder);
}

/** @typedef {{ version?: string, integrity?: string, optional?: boolean }} Package */

/**
 * @param {string} lockfile
 * @returns {Record<string, Package> | undefined}
 */
function packagesOf(lockfile) {
  return existsSync(lockfile) ? JSON.parse(readFileSync(lockfile, 'utf8')).packages : undefined;
}

/** @param {string} folder */
function loads(folder) {
  try {
    createRequire(import.meta.url)(path.join(folder, 'node_modules/better-sqlite3/build/Release/better_sqlite3.node'));
    return true;
  } catch {
    return false;
  }
}
