/**
 * `npm run bench`: how fast it is beside its own floor, in one run. Linux only (it reads /proc). docs/BENCHMARK.md says what the figures mean.
 * `npm run bench -- --pieces 1000` tells a longer story, `--only in-process`, `requests` or `longest-wait` measures one part, `--target gate` one address.
 */
import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { logOrigin } from '@/db/checkpoint';
import { refreshStale } from '@/db/derive/refresh';
import { keepLog } from '@/db/keep-log';
import { type Database, openDatabase } from '@/db/open';
import { copyHouse } from './bench/house';
import { type InProcess, measureInProcess } from './bench/in-process';
import { keptNewsroom } from './bench/kept-newsroom';
import { measureLongestWaits, type Wait } from './bench/longest-wait';
import { measureRequests, type Row } from './bench/requests';
import { secondVersions } from './bench/second-versions';
import { type Server, startServer } from './bench/servers';
import { aims, aimTable, inProcessTable, requestTable, waitAim, waitTable } from './bench/table';
import { visitors } from './bench/visitors';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = path.join(root, '.cache', 'bench');
const secret = 'a secret that is only for the benchmark';
const { values: asked } = parseArgs({
  options: { pieces: { type: 'string', default: '100' }, only: { type: 'string' }, target: { type: 'string' } },
});
const pieces = Number(asked.pieces);
if (!Number.isInteger(pieces) || pieces < 10) throw new RangeError('--pieces takes a whole number, 10 or more');
const parts = ['in-process', 'requests', 'longest-wait'];
if (asked.only !== undefined && !parts.includes(asked.only)) throw new RangeError(`--only takes one of ${parts.join(', ')}`);
const isAsked = (part: string) => asked.only === undefined || asked.only === part;

mkdirSync(folder, { recursive: true });
const inProcess = isAsked('in-process') ? await part('in-process', 'pieces', inThisProcess) : null;
const rows = isAsked('requests') ? await part('requests', 'pieces', overHttp) : null;
const waits = isAsked('longest-wait') ? await part('longest-wait', 'longest-wait', besideALongText) : null;
if (rows) console.log(`\n${requestTable(rows)}`);
if (inProcess) console.log(`\n${inProcessTable(inProcess)}`);
if (waits) console.log(`\n${waitTable(waits)}`);
const list = [
  ...(rows && inProcess && asked.target === undefined ? aims(rows, inProcess) : []),
  ...(waits ? [waitAim(waits)] : []),
];
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

async function overHttp(dataDir: string): Promise<Row[]> {
  const people = await beforehand(dataDir, async (db) => {
    await secondVersions(db, pieces);
    return visitors(db, secret, pieces);
  });
  return beside(dataDir, async (house) => {
    const bare = await startServer(path.join(root, 'scripts', 'bench', 'bare.mjs'), { cwd: folder });
    console.log('Measuring requests (two minutes) …');
    try {
      return await measureRequests(house, bare, people, asked.target);
    } finally {
      await bare.stop();
    }
  });
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

/** With the product's server, from a copy of the project, on this data. */
async function beside<T>(dataDir: string, measure: (house: Server) => Promise<T>): Promise<T> {
  const copy = path.join(folder, 'house');
  copyHouse(root, copy);
  const house = await startServer(path.join('scripts', 'start.mjs'), {
    cwd: copy,
    env: { DATA_DIR: dataDir, AUTH_SECRET: secret, RATE_LIMITS: 'off' },
  });
  try {
    return await measure(house);
  } finally {
    await house.stop();
  }
}
