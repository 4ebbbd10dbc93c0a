/**
 * `npm run bench`: how fast it is beside its own floor, in one run. Linux only (it reads /proc). docs/BENCHMARK.md says what the figures mean;
 * `npm run bench in-process` or `npm run bench requests` measures one half, `npm run bench requests gate` one address.
 */
import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { logOrigin } from '@/db/checkpoint';
import { refreshStale } from '@/db/derive/refresh';
import { keepLog } from '@/db/keep-log';
import { openDatabase } from '@/db/open';
import { copyHouse } from './bench/house';
import { type InProcess, measureInProcess } from './bench/in-process';
import { keptNewsroom } from './bench/kept-newsroom';
import { measureRequests, type Row } from './bench/requests';
import { secondVersions } from './bench/second-versions';
import { startServer } from './bench/servers';
import { aims, aimTable, inProcessTable, requestTable } from './bench/table';
import { visitors } from './bench/visitors';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = path.join(root, '.cache', 'bench');
const secret = 'a secret that is only for the benchmark';
const [only, part] = process.argv.slice(2);

mkdirSync(folder, { recursive: true });
const kept = await keptNewsroom(root, folder);
const inProcess = only === 'requests' ? null : await half('in-process', inThisProcess);
const rows = only === 'in-process' ? null : await half('requests', overHttp);
if (rows) console.log(`\n${requestTable(rows)}`);
if (inProcess) console.log(`\n${inProcessTable(inProcess)}`);
if (rows && inProcess) {
  const list = aims(rows, inProcess);
  console.log(`\n${aimTable(list)}`);
}

/** With a fresh copy of the newsroom, whose derived rows are of this moment. */
async function half<T>(name: string, measure: (dataDir: string) => Promise<T>): Promise<T> {
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
  const measured = await measureInProcess(db);
  db.$client.close();
  return measured;
}

async function overHttp(dataDir: string): Promise<Row[]> {
  const db = openDatabase(path.join(dataDir, 'counterpoint.db'));
  await secondVersions(db);
  while (refreshStale(db, new Date().toISOString()) > 0);
  const people = await visitors(db, secret);
  // A past of 1,000 pieces was told, and nothing of it signed: the server's first checkpoint would take a quarter of a minute from whatever is measured then.
  await keepLog(db, { dataDir, origin: logOrigin('http://localhost'), now: new Date().toISOString() });
  db.$client.close();
  const copy = path.join(folder, 'house');
  copyHouse(root, copy);
  const bare = await startServer(path.join(root, 'scripts', 'bench', 'bare.mjs'), { cwd: folder });
  const house = await startServer(path.join('scripts', 'start.mjs'), {
    cwd: copy,
    env: { DATA_DIR: dataDir, AUTH_SECRET: secret, RATE_LIMITS: 'off' },
  });
  console.log('Measuring requests (two minutes) …');
  try {
    return await measureRequests(house, bare, people, part);
  } finally {
    await Promise.all([house.stop(), bare.stop()]);
  }
}
