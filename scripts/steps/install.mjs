import { isInstalled } from './installed.mjs';
import { oneAtATime } from './one-at-a-time.mjs';
import { root } from './root.mjs';
import { npm, run } from './run.mjs';
import { Stop } from './stop.mjs';

/** Installs exactly what the lockfile says, when node_modules does not hold it already. */
export async function installIfNeeded() {
  if (!isInstalled(root)) await oneAtATime(install);
}

async function install() {
  // By the start that this one waited for.
  if (isInstalled(root)) return;
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
}
