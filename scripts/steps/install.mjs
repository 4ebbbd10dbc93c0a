import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isInstalled } from './installed.mjs';
import { oneAtATime } from './one-at-a-time.mjs';
import { root } from './root.mjs';
import { npm, run } from './run.mjs';
import { Stop } from './stop.mjs';

/**
 * Installs exactly what the lockfile says, when node_modules does not hold it already.
 * @param {() => Promise<void>} meanwhile work that needs the packages and not the database library. It begins while that is compiled, and only then.
 */
export async function installIfNeeded(meanwhile = async () => undefined) {
  if (!isInstalled(root)) await oneAtATime(() => install(meanwhile));
}

/** @param {() => Promise<void>} meanwhile */
async function install(meanwhile) {
  // By the start that this one waited for.
  if (isInstalled(root)) return;
  console.log('Installing packages (the first time two or three minutes: the database library is compiled) …');
  // NODE_ENV=production would leave out what the build needs.
  required(await run(...npm(['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund']), { doing: 'installing' }));
  // The compiler keeps one core busy for a minute and a half.
  const [code] = await Promise.all([compile(), meanwhile()]);
  required(code);
}

/** Runs the install scripts that package.json allows, of which one compiles, and no others, whatever npm itself would allow. */
function compile() {
  /** @type {{ allowScripts: Record<string, boolean> }} */
  const { allowScripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  // node-gyp compiles its two large files one after the other unless it is told.
  const env = { ...process.env, JOBS: process.env.JOBS ?? 'max' };
  return run(...npm(['rebuild', ...Object.keys(allowScripts)]), { env, doing: 'compiling the database library', quiet: true });
}

/** @param {number} code */
function required(code) {
  if (code === 0) return;
  throw new Stop(
    'The packages could not be installed (see above): check the network, and that python3, make and a C++ compiler are there.',
  );
}
