import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { defineConfig, devices } from '@playwright/test';
import { findBrowser } from './scripts/browser.mjs';
import { freePort } from './tests/support/free-port';

// The configuration is read again in every worker: what the first reading chose is handed down in the environment.
const demoPort = (process.env.CP_DEMO_PORT ??= String(await freePort()));
const emptyPort = (process.env.CP_EMPTY_PORT ??= String(await freePort()));
const data = (process.env.CP_E2E_DATA ??= freshFolder(demoPort));

/** A newsroom of its own, started by the command that everybody starts one with. */
const newsroom = (name: string, port: string, demo: string) => ({
  name,
  command: 'node scripts/start.mjs',
  url: `http://localhost:${port}/sign-in`,
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
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ?? '.cache/reports/browser.json' }]],
  use: {
    ...devices['Desktop Chrome'],
    channel: undefined,
    baseURL: `http://localhost:${demoPort}`,
    locale: 'en-GB',
    timezoneId: 'UTC',
    trace: 'retain-on-failure',
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
  webServer: [newsroom('demo', demoPort, '1'), newsroom('empty', emptyPort, '')],
});

function freshFolder(name: string): string {
  const parent = path.resolve('.cache', 'e2e');
  rmSync(parent, { recursive: true, force: true });
  const folder = path.join(parent, name);
  mkdirSync(folder, { recursive: true });
  return folder;
}
