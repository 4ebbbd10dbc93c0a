import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '@/db/connection/open';
import { refreshStale } from '@/db/derive/refresh';
import { dayCheckpoint } from '@/db/ledger/checkpoint';
import { keepLog } from '@/db/ledger/keep-log';
import { testDatabaseFile } from '../../support/database';
import { statementsOf } from '../../support/statements-of';
import { newsroom } from './newsroom';
import { reviewed, reviewersOf } from './reviewed';

const now = '2026-03-04T09:00:00.000Z';
const origin = 'bell.example/ledger';
/** What grows with the newsroom. A statement that goes through all of one of these costs more every day. */
const stored =
  /^SCAN (e|d|l|g|w|p|c|events|event_data|leaves_in_log|log_nodes|pages|published_pages|pieces|contents|gate_summaries)\b/;
/** The root of a log is made of its complete subtrees: one for each bit of its size. */
const ofRoot = (sql: string) => sql.includes('log_nodes');

/** Newsrooms with so many published pieces, as files: nothing is left to do in them. */
const sizes = [1, 4];
const files = new Map<number, Buffer>();
async function fileOf(size: number): Promise<Buffer> {
  if (files.size === 0) {
    const desk = newsroom();
    const people = reviewersOf(desk);
    for (let pieces = 1; pieces <= Math.max(...sizes); pieces += 1) {
      const { out } = await reviewed('replied', desk, people);
      await out();
      if (sizes.includes(pieces)) files.set(pieces, desk.db.$client.serialize());
    }
  }
  const found = files.get(size);
  if (!found) throw new RangeError(`no newsroom has ${size} pieces`);
  return found;
}

async function atRest(pieces: number) {
  const file = testDatabaseFile();
  writeFileSync(file, await fileOf(pieces));
  const db = openDatabase(file);
  onTestFinished(() => void db.$client.close());
  const watch = statementsOf(db);
  const signing = { dataDir: path.dirname(file), origin, now };
  await keepLog(db, signing);
  while (refreshStale(db, now) > 0);
  return { db, watch, signing };
}

const jobs = {
  'log and pages, every minute': async (pieces: number) => {
    const { db, watch, signing } = await atRest(pieces);
    return watch.during(() => keepLog(db, signing));
  },
  'log and pages, every minute while nothing may be signed': async (pieces: number) => {
    const { db, watch, signing } = await atRest(pieces);
    writeFileSync(path.join(signing.dataDir, 'signing-key'), `${'0'.repeat(64)}\n`);
    const tomorrow = { ...signing, now: '2026-03-05T09:00:00.000Z' };
    await keepLog(db, tomorrow);
    return watch.during(() => keepLog(db, tomorrow));
  },
  'the day’s checkpoint': async (pieces: number) => {
    const { db, watch, signing } = await atRest(pieces);
    return watch.during(() => dayCheckpoint(db, { ...signing, now: '2026-03-05T09:00:00.000Z' }));
  },
  'derived rows': async (pieces: number) => {
    const { db, watch } = await atRest(pieces);
    return watch.during(() => refreshStale(db, now));
  },
};

test.each(Object.entries(jobs))('%s: with nothing to do, a larger newsroom costs nothing more', async (_, job) => {
  const [small, large] = [await job(Math.min(...sizes)), await job(Math.max(...sizes))];
  expect(small.length).toBeGreaterThan(0);
  const asked = (executed: typeof small) => executed.filter(({ sql }) => !ofRoot(sql)).map(({ sql, rows }) => [sql, rows]);
  expect(asked(large)).toEqual(asked(small));
  for (const { sql, plan } of large) for (const step of plan) expect(step, sql).not.toMatch(stored);
});
