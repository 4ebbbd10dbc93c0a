import path from 'node:path';
import { forgetOldSessions } from '@/db/accounts/sessions';
import { realClock } from '@/db/clock';
import { database, databaseFile } from '@/db/connection/open';
import { whenFree } from '@/db/connection/when-free';
import { refreshAll } from '@/db/derive/refresh-aside';
import { logOrigin } from '@/db/ledger/checkpoint';
import { keepLog } from '@/db/ledger/keep-log';
import { perProcess } from '@/db/per-process';
import { keepMissingTexts } from '@/db/search/later';
import { forgetAnswersBefore } from '@/db/store/idempotency';
import { baseUrl } from './auth-settings';
import { jobFailed, jobWorked } from './job-failures';
import { deliver } from './mail/deliver';
import { tell } from './mail/tell';
import { nightlyBackup } from './nightly-backup';
import { publishDue } from './publish-scheduled';
import { wakeWith } from './wake-jobs';

const second = 1_000;
const week = 7 * 24 * 3_600 * second;
/** A job: its interval, and whether a write starts it at once. */
interface Job {
  name: string;
  every: number;
  onWrite: boolean;
  atStart?: boolean;
  run: (now: string) => unknown;
}

const jobs: Job[] = [
  { name: 'schedule', every: 5 * second, onWrite: false, run: (now) => publishDue(database(), now) },
  {
    name: 'mail',
    every: 10 * second,
    onWrite: true,
    run: async (now) => (await tell(database(), now)) + (await deliver(database(), now)),
  },
  { name: 'derived rows', every: 30 * second, onWrite: true, run: (now) => refreshAll(database(), now) },
  {
    name: 'log and pages',
    every: 60 * second,
    onWrite: true,
    run: (now) => keepLog(database(), { dataDir: path.dirname(databaseFile()), origin: logOrigin(baseUrl()), now }),
  },
  // Adds words that a crash between a write and its indexing left out.
  { name: 'search', every: 3_600 * second, onWrite: false, atStart: true, run: () => keepMissingTexts(database()) },
  { name: 'backup', every: 600 * second, onWrite: false, run: (now) => nightlyBackup(database(), now) },
  {
    name: 'sweep',
    every: 3_600 * second,
    onWrite: false,
    run: (now) => [
      forgetOldSessions(database(), now),
      forgetAnswersBefore(database(), new Date(Date.parse(now) - week).toISOString()),
    ],
  },
];

const started = perProcess('jobs', () => ({ jobs: false }));

/** Starts the work that follows writes and the clock. Once per process, however often Next loads this module; nothing here decides anything. */
export function startJobs(): void {
  const running = started();
  if (running.jobs) return;
  running.jobs = true;
  const loops = jobs.map((job) => ({ job, turn: loop(job) }));
  const wake = () => {
    for (const { job, turn } of loops) if (job.onWrite) turn();
  };
  wakeWith(wake);
  // Work that the last process left undone.
  wake();
  for (const { job, turn } of loops) if (job.atStart) turn();
}

/** Runs one job again and again, never twice at once; `turn` asks for one more as soon as it can. A failure is logged and the next turn comes all the same. */
function loop({ name, every, run }: Job): () => void {
  let running = false;
  let asked = false;
  const turn = async () => {
    if (running) {
      asked = true;
      return;
    }
    running = true;
    try {
      await whenFree(database());
      await run(realClock.now());
      jobWorked(name);
    } catch (error) {
      jobFailed(name, error, realClock.now());
    }
    running = false;
    if (asked) {
      asked = false;
      soon();
    }
  };
  // Outside of the request that woke it; several writes within 50 ms are one turn.
  const soon = () => setTimeout(() => void turn(), 50).unref();
  setInterval(() => void turn(), every).unref();
  return soon;
}
