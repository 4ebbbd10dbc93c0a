import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { oneAtATime } from './one-at-a-time.mjs';
import { root } from './root.mjs';
import { npm, run } from './run.mjs';
import { Stop } from './stop.mjs';

const modules = path.join(root, 'node_modules');
const stamp = path.join(modules, '.counterpoint');

/** Installs exactly what the lockfile says, when node_modules does not hold it already. */
export async function installIfNeeded() {
  if (read(stamp) !== lockfileHash()) await oneAtATime(install);
}

async function install() {
  const wanted = lockfileHash();
  // By the start that this one waited for.
  if (read(stamp) === wanted) return;
  if (!read(stamp) && installedByHand()) {
    writeFileSync(stamp, wanted);
    return;
  }
  console.log('Installing packages (the first time two or three minutes: the database library is compiled) …');
  // NODE_ENV=production would leave out what the build needs.
  // node-gyp compiles its two large files one after the other unless it is told.
  const env = { ...process.env, JOBS: process.env.JOBS ?? 'max' };
  const code = await run(...npm(['ci', '--include=dev', '--no-audit', '--no-fund']), { env, doing: 'installing' });
  if (code !== 0) {
    throw new Stop(
      'The packages could not be installed (see above): check the network, and that python3, make and a C++ compiler are there.',
    );
  }
  writeFileSync(stamp, wanted);
}

/** Also of the platform and of Node's binary interface: a native addon built for another one does not load. */
function lockfileHash() {
  const lockfile = readFileSync(path.join(root, 'package-lock.json'));
  return createHash('sha256')
    .update(lockfile)
    .update(`${process.platform} ${process.arch} ${process.versions.modules}`)
    .digest('hex');
}

/** Whether a plain `npm ci` has been here: npm's own record of what it installed agrees with the lockfile. */
function installedByHand() {
  const record = read(path.join(modules, '.package-lock.json'));
  if (!record || !existsSync(path.join(modules, 'better-sqlite3', 'build', 'Release', 'better_sqlite3.node'))) return false;
  const installed = packages(record);
  return Object.entries(packages(readFileSync(path.join(root, 'package-lock.json'), 'utf8'))).every(
    ([name, wanted]) => name === '' || wanted.optional || installed[name]?.version === wanted.version,
  );
}

/**
 * @param {string} lockfile
 * @returns {Record<string, { version?: string, optional?: boolean } | undefined> & Record<string, { version?: string, optional?: boolean }>}
 */
function packages(lockfile) {
  return JSON.parse(lockfile).packages;
}

/** @param {string} file */
function read(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
