import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { defineConfig, devices } from '@playwright/test';
import { findBrowser } from './scripts/browser.mjs';
import { freePort } from './tests/support/free-port';

// The configuration is read again in every worker: what the first reading chose is handed down in the environment.
const demoPort = (process.env.CP_DEMO_PORT ??= String(await freePort()));
const emptyPort = (process.env.CP_EMPTY_PORT ??= String(await freePort()));
const data = (process.env.CP_E2E_DATA ??= freshFolder(demoPort));

/** While one writes tests: a demo newsroom that runs already (`CP_BASE_URL=http://localhost:3100`), instead of two fresh ones. */
const running = process.env.CP_BASE_URL;

/** A newsroom of its own, started by the command that everybody starts one with. `ready`: what it says then; its named groups go into the environment. */
const newsroom = (name: string, port: string, demo: string, ready: RegExp) => ({
  name,
  command: 'node scripts/start.mjs',
  wait: { stdout: ready },
  env: { PORT: port, DATA_DIR: path.join(data, name), BASE_URL: `http://localhost:${port}`, DEMO: demo, TZ: 'UTC' },
  timeout: 300_000,
  gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 10_000 },
  stdout: 'pipe' as const,
});

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  workers: 2,
  retries: 0,
  forbidOnly: true,
  // Only for what hangs: nothing here measures time, and a machine may have other things to do.
  timeout: 300_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ?? '.cache/reports/browser.json' }]],
  use: {
    ...devices['Desktop Chrome'],
    channel: undefined,
    baseURL: running ?? `http://localhost:${demoPort}`,
    // What a person would not wait for.
    actionTimeout: running ? 60_000 : 20_000,
    locale: 'en-GB',
    timezoneId: 'UTC',
    // `npx playwright test --trace on` when something has to be looked into; recording every test costs a third of the stage.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: await findBrowser(),
      // Chromium refuses its sandbox to root, which is what containers run as.
      chromiumSandbox: process.getuid?.() !== 0,
      args: [
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: running
    ? []
    : [
        newsroom('demo', demoPort, '1', /Counterpoint is at/),
        // Its one-time link is for the test of setting up.
        newsroom('empty', emptyPort, '', /setup\?token=(?<cp_setup_token>\S+)[^]*Counterpoint is at/),
      ],
});

function freshFolder(name: string): string {
  const parent = path.resolve('.cache', 'e2e');
  rmSync(parent, { recursive: true, force: true });
  const folder = path.join(parent, name);
  mkdirSync(folder, { recursive: true });
  return folder;
}
