import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, chromium, devices, type Page } from '@playwright/test';
import { requireBrowser } from './browser.mjs';

// `npm run screens`: the pictures of `docs/screens`, taken of a demo newsroom that lives as long as this takes.

const folder = path.resolve('docs', 'screens');
const mostBytes = 250_000;

interface Screen {
  name: string;
  who: string | null;
  /** Where it is; with `find`, under the piece whose headline begins so. */
  at: string;
  find?: string;
  dark?: boolean;
  phone?: boolean;
  /** What has to be done before it looks like that. */
  first?: (page: Page) => Promise<void>;
}

const strike = 'The strike at Ouled Terra';
const dam = 'The Iskel dam';
const screens: Screen[] = [
  { name: 'desk', who: 'editor', at: '/desk' },
  { name: 'board', who: 'editor', at: '/board' },
  { name: 'edit', who: 'author', at: '/edit', find: strike },
  { name: 'request', who: 'law', at: '/people', find: strike },
  { name: 'room', who: 'editor', at: '/text', find: strike },
  { name: 'room-dark', who: 'author', at: '/text', find: strike, dark: true },
  { name: 'room-phone', who: 'rights', at: '/text', find: strike, phone: true },
  { name: 'sweep', who: 'facts', at: '/check?s=6', find: strike, first: (page) => toTop(page, '#sweep-sentence') },
  {
    name: 'verdict',
    who: 'facts',
    at: '/check',
    find: strike,
    first: async (page) => {
      await page
        .getByRole('link', { name: /^Change the verdict/ })
        .first()
        .click();
      await page.getByRole('button', { name: 'Save this verdict' }).waitFor();
    },
  },
  { name: 'decide', who: 'second-editor', at: '/decide', find: 'Count the bees' },
  { name: 'policies', who: 'editor', at: '/policies' },
  { name: 'reader', who: null, at: '/', first: (page) => read(page) },
  { name: 'reader-phone', who: null, at: '/', phone: true, first: (page) => read(page) },
  { name: 'record', who: null, at: '/', first: (page) => read(page, '/record') },
];

const { server, address, data } = await startServer();
try {
  const browser = await chromium.launch({
    executablePath: await requireBrowser(),
    // Chromium refuses its sandbox to root, which is what containers run as.
    chromiumSandbox: process.getuid?.() !== 0,
    args: [
      '--disable-gpu',
      '--disable-lcd-text',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  mkdirSync(folder, { recursive: true });
  for (const screen of screens) await take(browser, screen);
  await browser.close();
} finally {
  server.kill('SIGTERM');
  await once(server, 'close');
  rmSync(data, { recursive: true, force: true });
}

async function take(browser: Browser, { name, who, at, find, dark = false, phone = false, first }: Screen) {
  const { defaultBrowserType: _, ...pixel } = devices['Pixel 7'];
  const context = await browser.newContext({
    baseURL: address,
    locale: 'en-GB',
    timezoneId: 'Europe/Paris',
    reducedMotion: 'reduce',
    colorScheme: dark ? 'dark' : 'light',
    ...(phone
      ? { ...pixel, viewport: { width: 390, height: 844 }, deviceScaleFactor: 1 }
      : { viewport: { width: 1240, height: 740 } }),
  });
  const page = await context.newPage();
  if (who) {
    const data = { email: `${who}@demo.example`, password: 'counterpoint-demo' };
    const signedIn = await context.request.post('/api/auth/sign-in', { data });
    if (!signedIn.ok()) throw new Error(`${who} could not sign in: ${signedIn.status()}`);
  }
  const piece = find ? `/pieces/${await pieceOf(page, find)}` : '';
  await page.goto(`${piece}${at}`);
  await first?.(page);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const file = path.join(folder, `${name}.png`);
  await page.screenshot({ path: file, animations: 'disabled', caret: 'hide' });
  const { size } = statSync(file);
  if (size > mostBytes)
    throw new Error(`${name}.png has ${size} bytes; a picture of the documentation has ${mostBytes} at most.`);
  console.log(`${name}.png  ${Math.round(size / 1000)} kB`);
  await context.close();
}

async function pieceOf(page: Page, headline: string): Promise<string> {
  const answer = await page.request.get('/api/v1/pieces');
  const { items } = (await answer.json()) as { items: { id: string; headline: string }[] };
  const found = items.find((item) => item.headline.startsWith(headline));
  if (!found) throw new Error(`the demo newsroom has no “${headline}”`);
  return found.id;
}

async function read(page: Page, after = '') {
  const href = await page
    .getByRole('link', { name: new RegExp(`^${dam}`) })
    .first()
    .getAttribute('href');
  await page.goto(`${href}${after}`);
}

async function toTop(page: Page, selector: string) {
  await page.locator(selector).evaluate((element) => {
    element.closest('section')?.scrollIntoView({ block: 'start' });
    // Clear of the bar that stays.
    scrollBy(0, -110);
  });
}

/** A demo newsroom of the current build, on a port and in a folder of its own. */
async function startServer(): Promise<{ server: ChildProcess; address: string; data: string }> {
  const port = await freePort();
  const folderOfData = mkdtempSync(path.join(tmpdir(), 'counterpoint-screens-'));
  const env = { ...process.env, DEMO: '1', PORT: String(port), DATA_DIR: folderOfData, BASE_URL: '' };
  const started = spawn(process.execPath, ['scripts/start.mjs'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise<void>((resolve, reject) => {
    started.on('close', () => reject(new Error('the demo newsroom did not start')));
    started.stdout.on('data', (chunk: Buffer) => {
      if (chunk.toString().includes('Counterpoint is at')) resolve();
    });
  });
  return { server: started, address: `http://localhost:${port}`, data: folderOfData };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, 'localhost');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}
