import { type Browser, type BrowserContext, chromium } from '@playwright/test';
import { z } from 'zod';
import { requireBrowser } from '../browser.mjs';
import { percentile } from './load';

/** Medians of several loads of the review page. Milliseconds from the start of the navigation. */
export interface PageLoad {
  name: string;
  /** The first paragraph of the piece's text is visible. */
  readable: number;
  ready: number;
  loaded: number;
  requests: number;
  /** Over the wire, headers and all. */
  bytes: number;
  times: number;
}

/** As Lighthouse has them in its "Slow 4G": 150 ms and 1.6 Mbit/s, with its factors for a browser that is slowed down from within (latency × 3.75, throughput × 0.9). */
const slow4G = { offline: false, latency: 562.5, downloadThroughput: (1_474_560 / 8) | 0, uploadThroughput: (675_000 / 8) | 0 };
const CPU_SLOWER = 4;
const TIMES = 5;

/**
 * Loads the review page of the demo newsroom's piece in review, as its editor: for the first time, and again with what the browser has kept by then.
 * @param origin of a server with the demo newsroom
 */
export async function measurePageLoad(origin: string): Promise<PageLoad[]> {
  const at = origin.replace('127.0.0.1', 'localhost');
  const browser = await chromium.launch({
    executablePath: await requireBrowser(),
    chromiumSandbox: process.getuid?.() !== 0,
    args: ['--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  try {
    const first: Load[] = [];
    const again: Load[] = [];
    for (let time = 0; time < TIMES; time += 1) {
      const context = await signedIn(browser, at);
      const piece = await pieceInReview(context, at);
      first.push(await load(context, piece));
      again.push(await load(context, piece));
      await context.close();
    }
    return [median('for the first time', first), median('again', again)];
  } finally {
    await browser.close();
  }
}

type Load = Omit<PageLoad, 'name' | 'times'>;

function median(name: string, loads: readonly Load[]): PageLoad {
  const of = (which: keyof Load) =>
    percentile(
      loads.map((one) => one[which]),
      0.5,
    );
  const [readable, ready, loaded] = [of('readable'), of('ready'), of('loaded')];
  return { name, readable, ready, loaded, requests: of('requests'), bytes: of('bytes'), times: loads.length };
}

async function signedIn(browser: Browser, origin: string): Promise<BrowserContext> {
  const context = await browser.newContext();
  const answered = await context.request.post(`${origin}/api/auth/sign-in`, {
    headers: { origin, 'sec-fetch-site': 'same-origin' },
    data: { email: 'editor@demo.example', password: 'counterpoint-demo' },
  });
  if (!answered.ok()) throw new Error(`nobody could sign in: ${answered.status()}; is it a demo newsroom?`);
  return context;
}

const pieces = z.object({
  items: z.array(z.object({ id: z.string(), review: z.string(), currentVersion: z.number().optional() })),
});
const version = z.object({
  content: z.object({
    body: z.object({
      content: z.array(z.object({ type: z.string(), content: z.array(z.object({ text: z.string().optional() })).optional() })),
    }),
  }),
});

interface Piece {
  address: string;
  /** How its first paragraph begins. */
  begins: string;
}
async function pieceInReview(context: BrowserContext, origin: string): Promise<Piece> {
  const get = async (path: string): Promise<unknown> => (await context.request.get(`${origin}/api/v1${path}`)).json();
  const { items } = pieces.parse(await get('/pieces?limit=100'));
  const found = items.find((one) => one.review === 'in_review');
  if (!found) throw new Error('no piece is in review');
  const { content } = version.parse(await get(`/pieces/${found.id}/versions/1`));
  const begins = content.body.content.find(({ type }) => type === 'paragraph')?.content?.[0]?.text?.slice(0, 24);
  if (!begins) throw new Error('the piece has no paragraph');
  return { address: `${origin}/pieces/${found.id}/text`, begins };
}

async function load(context: BrowserContext, { address, begins }: Piece): Promise<Load> {
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', slow4G);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWER });
  let requests = 0;
  let bytes = 0;
  devtools.on('Network.requestWillBeSent', ({ request }) => {
    if (request.url.startsWith('http')) requests += 1;
  });
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  await page.addInitScript(noteWhenReadable, begins);
  await page.goto(address, { waitUntil: 'load', timeout: 120_000 });
  await page.waitForFunction(() => 'readableAt' in window, undefined, { timeout: 60_000 });
  await page.waitForLoadState('networkidle');
  const times = await page.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    return {
      readable: Number(Reflect.get(window, 'readableAt')),
      ready: navigation?.domContentLoadedEventEnd ?? Number.NaN,
      loaded: navigation?.loadEventEnd ?? Number.NaN,
    };
  });
  await page.close();
  return { ...times, requests, bytes };
}

/**
 * Runs in the page. However the text comes, with the document or afterwards: it is looked for fifty times a second. No function in here has a name: the runner of this
 * script would mark it with a helper that the page lacks.
 */
function noteWhenReadable(begins: string): void {
  const timer = setInterval(() => {
    const main = document.querySelector('main');
    const texts = main ? document.createTreeWalker(main, NodeFilter.SHOW_TEXT) : null;
    for (let node = texts?.nextNode(); node; node = texts?.nextNode()) {
      const { parentElement } = node;
      if (!node.nodeValue?.startsWith(begins) || parentElement?.tagName === 'SCRIPT') continue;
      const isSeen = parentElement?.checkVisibility({ visibilityProperty: true, opacityProperty: true }) ?? false;
      if (!isSeen || parentElement?.getBoundingClientRect().height === 0) continue;
      Reflect.set(window, 'readableAt', performance.now());
      clearInterval(timer);
      return;
    }
  }, 20);
}
