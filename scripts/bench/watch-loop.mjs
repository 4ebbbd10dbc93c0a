import { readFileSync, writeFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';

/**
 * Loaded into the server that is measured. From SIGUSR2 on it notes the longest that the event loop did not turn, by the clock, and the most CPU that the main thread
 * took between two looks (what the first would be on a machine that does nothing else); at exit it writes both, in milliseconds, to `BENCH_LOOP`.
 */
const delay = monitorEventLoopDelay({ resolution: 2 });
const cpu = () => Number(readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
let last = cpu();
let busiest = 0;
const look = () => {
  const now = cpu();
  busiest = Math.max(busiest, now - last);
  last = now;
};
process.on('SIGUSR2', () => {
  delay.enable();
  delay.reset();
  last = cpu();
  busiest = 0;
  setInterval(look, 5).unref();
});
// Stopping is no answer that anybody waits for.
let found = { clock: Number.NaN, cpu: Number.NaN };
const note = () => (found = { clock: delay.max / 1e6, cpu: busiest });
process.on('SIGTERM', note);
process.on('exit', () => writeFileSync(process.env.BENCH_LOOP ?? '/dev/null', JSON.stringify(found)));
