import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { compressAssets } from './assets.mjs';
import { oneAtATime } from './one-at-a-time.mjs';
import { root } from './root.mjs';
import { run } from './run.mjs';
import { startFirst } from './shell-scripts.mjs';
import { Stop } from './stop.mjs';

const FOLDERS = ['app', 'db', 'lib', 'public'];
const FILES = [
  'package-lock.json',
  'package.json',
  'tsconfig.json',
  'next.config.js',
  'postcss.config.js',
  'proxy.ts',
  'instrumentation.ts',
  'instrumentation-client.ts',
];
const stamp = path.join(root, '.next', 'counterpoint-sources');

/**
 * Builds the production server when the sources have changed since the last build.
 * @returns {Promise<boolean>} whether there was anything to build
 */
export async function buildIfNeeded() {
  return isBuilt(sourcesHash()) ? false : oneAtATime(build);
}

/** @param {string} sources */
const isBuilt = (sources) => existsSync(stamp) && readFileSync(stamp, 'utf8') === sources;

async function build() {
  const sources = sourcesHash();
  // By the start that this one waited for.
  if (isBuilt(sources)) return false;
  console.log('Building (about a minute) …');
  // Gone first: a build that is broken off must not pass for a whole one.
  rmSync(stamp, { force: true });
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...process.env, NODE_ENV: 'production', COUNTERPOINT_BUILD: sources.slice(0, 16), NEXT_TELEMETRY_DISABLED: '1' };
  const code = await run(process.execPath, [path.join('node_modules', 'next', 'dist', 'bin', 'next'), 'build'], {
    env,
    doing: 'building',
    quiet: true,
  });
  if (code !== 0) throw new Stop('The build failed (see above).');
  startFirst();
  await compressAssets();
  writeFileSync(stamp, sources);
  return true;
}

/** SHA-256 over the path and content of everything that goes into a build. */
function sourcesHash() {
  const hash = createHash('sha256').update(process.versions.node);
  const files = [
    ...FOLDERS.flatMap((folder) => filesUnder(path.join(root, folder))),
    ...FILES.map((file) => path.join(root, file)),
  ];
  for (const file of files.filter((each) => existsSync(each))) {
    const content = readFileSync(file);
    hash.update(`${path.relative(root, file)}\n${content.length}\n`).update(content);
  }
  return hash.digest('hex');
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function filesUnder(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const file = path.join(folder, entry.name);
      return entry.isDirectory() ? filesUnder(file) : [file];
    });
}
