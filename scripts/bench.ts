/**
 * `npm run bench`: how fast it is beside its own floor, in one run. Linux only (it reads /proc). docs/BENCHMARK.md says what the figures mean.
 * `--pieces 50` tells a shorter story, `--sizes 1000` copies it up to one size only, `--only pages`, `in-process`, `longest-wait` or `page-load` measures one part,
 * `--target gate` one address; `--beside http://localhost:3100` loads the page of another release's demo newsroom in the same run.
 */
import { copyFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Database, openDatabase } from '@/db/connection/open';
import { refreshStale } from '@/db/derive/refresh';
import { logOrigin } from '@/db/ledger/checkpoint';
import { keepLog } from '@/db/ledger/keep-log';
import { copyPieces } from './bench/copies';
import { copyHouse } from './bench/house';
import { type InProcess, measureInProcess } from './bench/in-process';
import { keptNewsroom } from './bench/kept-newsroom';
import { measureLongestWaits, type Wait } from './bench/longest-wait';
import { measurePageLoads, type PageLoad } from './bench/page-load';
import { measurePages } from './bench/pages';
import { secondVersions } from './bench/second-versions';
import { type Server, startServer } from './bench/servers';
import {
  aimTable,
  inProcessAims,
  inProcessTable,
  pageAims,
  pageLoadTable,
  pageTable,
  type Size,
  waitAim,
  waitTable,
} from './bench/table';
import { someSlugs, visitors } from './bench/visitors';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = path.join(root, '.cache', 'bench');
const secret = 'a secret that is only for the benchmark';
const { values: asked } = parseArgs({
  options: {
    pieces: { type: 'string', default: '100' },
    sizes: { type: 'string', default: '1000,10000' },
    only: { type: 'string' },
    target: { type: 'string' },
    beside: { type: 'string' },
  },
});
const pieces = Number(asked.pieces);
if (!Number.isInteger(pieces) || pieces < 20) throw new RangeError('--pieces takes a whole number, 20 or more');
const sizes = asked.sizes.split(',').map(Number);
if (!sizes.every((size) => Number.isInteger(size) && size >= pieces))
  throw new RangeError('--sizes takes whole numbers, none below --pieces');
const parts = ['pages', 'in-process', 'longest-wait', 'page-load'];
if (asked.only !== undefined && !parts.includes(asked.only)) throw new RangeError(`--only takes one of ${parts.join(', ')}`);
const isAsked = (part: string) => asked.only === undefined || asked.only === part;

mkdirSync(folder, { recursive: true });
const measured: Size[] = [];
if (isAsked('pages'))
  for (const size of sizes) measured.push(await part('pages', 'pieces', (dataDir) => overHttp(dataDir, size)));
const inProcess = isAsked('in-process') ? await part('in-process', 'pieces', inThisProcess) : null;
const waits = isAsked('longest-wait') ? await part('longest-wait', 'longest-wait', besideALongText) : null;
const pageLoads = isAsked('page-load') ? await slowly() : null;
if (measured.length > 0) console.log(`\n${pageTable(measured)}`);
if (inProcess) console.log(`\n${inProcessTable(inProcess)}`);
if (waits) console.log(`\n${waitTable(waits)}`);
if (pageLoads) console.log(`\n${pageLoadTable(pageLoads)}`);
const list = [...pageAims(measured), ...(inProcess ? inProcessAims(inProcess) : []), ...(waits ? [waitAim(waits)] : [])];
if (list.length > 0) console.log(`\n${aimTable(list)}`);

/** With a fresh copy of the newsroom. */
async function part<T>(name: string, kind: 'pieces' | 'longest-wait', measure: (dataDir: string) => Promise<T>): Promise<T> {
  const kept = await keptNewsroom(root, folder, { kind, pieces });
  const dataDir = path.join(folder, name);
  rmSync(dataDir, { recursive: true, force: true });
  mkdirSync(dataDir);
  copyFileSync(kept, path.join(dataDir, 'counterpoint.db'));
  const measured = await measure(dataDir);
  rmSync(dataDir, { recursive: true, force: true });
  return measured;
}

async function inThisProcess(dataDir: string): Promise<InProcess> {
  console.log('Measuring in this process …');
  const db = openDatabase(path.join(dataDir, 'counterpoint.db'));
  const measured = await measureInProcess(db, pieces);
  db.$client.close();
  return measured;
}

async function overHttp(dataDir: string, size: number): Promise<Size> {
  const people = await beforehand(dataDir, async (db) => {
    await secondVersions(db, pieces);
    const everybody = await visitors(db, secret, pieces);
    console.log(`Copying up to ${size} pieces …`);
    copyPieces(db, { told: pieces, pieces: size });
    return { ...everybody, slugs: someSlugs(db) };
  });
  const watched = path.join(folder, 'loop.json');
  rmSync(watched, { force: true });
  let memory = 0;
  const rows = await beside(
    dataDir,
    async (house) => {
      const bare = await startServer(path.join(root, 'scripts', 'bench', 'bare.mjs'), { cwd: folder });
      console.log(`Measuring pages at ${size} pieces (three minutes) …`);
      try {
        const found = await measurePages(house, bare, people, () => process.kill(house.pid, 'SIGUSR2'), asked.target);
        memory = memoryOf(house.pid);
        return found;
      } finally {
        await bare.stop();
      }
    },
    watched,
  );
  const loop = JSON.parse(readFileSync(watched, 'utf8')) as Size['loop'];
  return { pieces: size, rows, loop, memory };
}

/** The review page in a browser, on a slow line and a slow processor. */
async function slowly(): Promise<PageLoad[]> {
  const dataDir = path.join(folder, 'page-load');
  rmSync(dataDir, { recursive: true, force: true });
  mkdirSync(dataDir);
  const copy = path.join(folder, 'house');
  copyHouse(root, copy);
  const house = await startServer(path.join('scripts', 'start.mjs'), {
    cwd: copy,
    env: { DATA_DIR: dataDir, DEMO: '1', RATE_LIMITS: 'off', BASE_URL: '' },
  });
  console.log('Loading the review page on a slow line …');
  try {
    const own = { name: 'this release', origin: house.origin.replace('127.0.0.1', 'localhost') };
    return await measurePageLoads([own, ...(asked.beside === undefined ? [] : [{ name: asked.beside, origin: asked.beside }])]);
  } finally {
    await house.stop();
  }
}

/** Bytes that a process holds (proc(5), VmRSS). */
function memoryOf(pid: number): number {
  return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) * 1024;
}

async function besideALongText(dataDir: string): Promise<Wait[]> {
  const file = path.join(dataDir, 'counterpoint.db');
  await beforehand(dataDir, () => Promise.resolve());
  return beside(dataDir, (house) => {
    console.log('Measuring how long others wait (two minutes) …');
    return measureLongestWaits(house, file, secret);
  });
}

/** What is done to the newsroom before the server comes up; derived rows are of this moment then. */
async function beforehand<T>(dataDir: string, act: (db: Database) => Promise<T>): Promise<T> {
  const db = openDatabase(path.join(dataDir, 'counterpoint.db'));
  const done = await act(db);
  while (refreshStale(db, new Date().toISOString()) > 0);
  // A past was told, and nothing of it signed: the server's first checkpoint would take seconds from whatever is measured then.
  await keepLog(db, { dataDir, origin: logOrigin('http://localhost'), now: new Date().toISOString() });
  db.$client.close();
  return done;
}

/** With the product's server, from a copy of the project, on this data. `watched`: where it writes at its end how long its event loop stood still. */
async function beside<T>(dataDir: string, measure: (house: Server) => Promise<T>, watched?: string): Promise<T> {
  const copy = path.join(folder, 'house');
  copyHouse(root, copy);
  const house = await startServer(path.join('scripts', 'start.mjs'), {
    cwd: copy,
    // The address under which the story's pages were made: else all of them are made again meanwhile. Memory is shared out as in the container and in the systemd unit.
    env: {
      MALLOC_ARENA_MAX: '2',
      DATA_DIR: dataDir,
      AUTH_SECRET: secret,
      RATE_LIMITS: 'off',
      BASE_URL: 'http://localhost:3000',
      BENCH_LOOP: watched ?? '',
    },
    ...(watched === undefined ? {} : { args: ['--import', path.join(root, 'scripts', 'bench', 'watch-loop.mjs')] }),
  });
  try {
    return await measure(house);
  } finally {
    await house.stop();
  }
}
