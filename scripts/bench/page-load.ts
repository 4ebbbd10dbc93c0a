import { type Browser, chromium, type Page } from '@playwright/test';
import { demoPassword } from '@/db/seed/demo';
import { findBrowser } from '../browser.mjs';

/** One load of a page with nothing kept from before. */
interface Load {
  /** Milliseconds from the beginning of the navigation until the first words of the text can be read. */
  readable: number;
  /** Bytes on the wire, headers included. */
  bytes: number;
  /** Of these, scripts. */
  scripts: number;
  requests: number;
}
export interface PageLoad extends Load {
  name: string;
}

/** Lighthouse's "Slow 4G" as its DevTools throttling applies it, and a processor four times slower. */
const SLOW_4G = { offline: false, latency: 562.5, downloadThroughput: (1474.56 * 1024) / 8, uploadThroughput: (675 * 1024) / 8 };
const CPU_RATE = 4;
const LOADS = 5;
/** Who reviews in the demo, and may read the piece. */
const REVIEWER = 'rights@demo.example';

/** The review page of a demo newsroom at each of these addresses, in turns, each time in a browser that knows nothing of it: the middle of five loads. */
export async function measurePageLoads(origins: readonly { name: string; origin: string }[]): Promise<PageLoad[]> {
  const executablePath = await findBrowser();
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    chromiumSandbox: process.getuid?.() !== 0,
  });
  const loads = new Map<string, Load[]>(origins.map(({ name }) => [name, []]));
  try {
    for (let time = 0; time < LOADS; time += 1)
      for (const { name, origin } of origins) loads.get(name)?.push(await loaded(browser, origin));
  } finally {
    await browser.close();
  }
  return [...loads].map(([name, all]) => ({ name, ...middle(all) }));
}

async function loaded(browser: Browser, origin: string): Promise<Load> {
  const context = await browser.newContext();
  try {
    const signedIn = await context.request.post(`${origin}/api/auth/sign-in`, {
      data: { email: REVIEWER, password: demoPassword },
    });
    if (!signedIn.ok()) throw new Error(`signing in at ${origin}: ${signedIn.status()}`);
    const { id, words } = await readablePiece((path) => context.request.get(`${origin}/api/v1${path}`));
    return await measured(await context.newPage(), `${origin}/pieces/${id}/text`, words);
  } finally {
    await context.close();
  }
}

/** A piece whose text the reviewer may read, and the first words of it. */
async function readablePiece(get: (path: string) => Promise<{ ok: () => boolean; json: () => Promise<unknown> }>) {
  const { items } = (await (await get('/pieces')).json()) as { items: { id: string }[] };
  for (const { id } of items) {
    const answered = await get(`/pieces/${id}/room`);
    const room = answered.ok() ? ((await answered.json()) as { version: { text: string } | null }) : null;
    const paragraph = room?.version?.text.split('\n').find((line) => line.length > 120);
    if (paragraph) return { id, words: paragraph.slice(0, 40) };
  }
  throw new Error('no piece of the demo newsroom can be read');
}

async function measured(page: Page, address: string, words: string): Promise<Load> {
  const wire = await page.context().newCDPSession(page);
  await wire.send('Network.enable');
  await wire.send('Network.emulateNetworkConditions', SLOW_4G);
  await wire.send('Emulation.setCPUThrottlingRate', { rate: CPU_RATE });
  const types = new Map<string, string>();
  const load = { readable: 0, bytes: 0, scripts: 0, requests: 0 };
  wire.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type));
  wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    load.requests += 1;
    load.bytes += encodedDataLength;
    if (types.get(requestId) === 'Script') load.scripts += encodedDataLength;
  });
  await page.goto(address, { waitUntil: 'commit' });
  await page.waitForFunction((wanted) => document.querySelector('main')?.innerText.includes(wanted), words, { polling: 'raf' });
  load.readable = await page.evaluate(() => performance.now());
  await page.waitForLoadState('load');
  await page.waitForTimeout(1000);
  return load;
}

function middle(loads: readonly Load[]): Load {
  const of = (name: keyof Load) => loads.map((load) => load[name]).toSorted((a, b) => a - b)[Math.floor(loads.length / 2)] ?? 0;
  return { readable: of('readable'), bytes: of('bytes'), scripts: of('scripts'), requests: of('requests') };
}
