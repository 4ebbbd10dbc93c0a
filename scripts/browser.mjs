import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './steps/root.mjs';
import { run } from './steps/run.mjs';
import { runEntry, Stop } from './steps/stop.mjs';

/** The shell without windows first: opening a page in it takes less than half of the time. */
const SYSTEM = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The Chromium that the browser tests use, or undefined: CHROMIUM_PATH, the system's, then Playwright's own. */
export async function findBrowser() {
  const { chromium } = await import('@playwright/test');
  return [process.env.CHROMIUM_PATH, ...SYSTEM, chromium.executablePath()].find((file) => file && existsSync(file));
}

/** Finds a Chromium, or installs one: Debian's when we may (it brings its libraries along), else Playwright's. */
export async function requireBrowser() {
  const found = await findBrowser();
  if (found) return found;
  console.log('Installing Chromium for the browser tests …');
  const installed = mayUseApt() ? await aptInstall() : await playwrightInstall();
  const browser = installed === 0 ? await findBrowser() : undefined;
  if (browser) return browser;
  throw new Stop('Chromium could not be installed (see above): install it, and set CHROMIUM_PATH to its executable.');
}

/** Debian itself and root: Ubuntu's package of the same name is only a pointer to a snap. */
function mayUseApt() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get') || !existsSync('/etc/os-release')) return false;
  return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

async function aptInstall() {
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (/** @type {string[]} */ ...args) =>
    run('apt-get', ['-o', 'DPkg::Lock::Timeout=300', ...args], { env, doing: 'installing Chromium', quiet: true });
  await apt('update');
  const install = (/** @type {string} */ browser) => apt('install', '-y', '--no-install-recommends', browser, 'fonts-liberation');
  // Older releases of Debian have no shell.
  return (await install('chromium-headless-shell')) === 0 ? 0 : install('chromium');
}

function playwrightInstall() {
  const cli = path.join(root, 'node_modules', '@playwright', 'test', 'cli.js');
  return run(process.execPath, [cli, 'install', 'chromium'], { doing: 'installing Chromium' });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await runEntry(async () => console.log(await requireBrowser()));
}
