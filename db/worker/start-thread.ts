import { Worker } from 'node:worker_threads';
import { startedFromSource } from './started-from-source';

/** Of a thread's heap, for what does not live long. V8 would let it grow to 48 in each thread, and gives it back late. */
export const YOUNG_MEGABYTES = 12;

/**
 * A new thread with an empty environment: no secret of ours is in it. The server's is bundled; scripts and tests run from the source, which tsx (a development
 * package, never asked for by the server) has to translate in the thread as well. Next replaces NEXT_RUNTIME when it builds, so that the second half is not in the bundle.
 * @param megabytes Limit of the thread's heap.
 */
export function startThread(megabytes: number): Worker {
  const thread = process.env.NEXT_RUNTIME ? bundled(megabytes) : fromSource(megabytes);
  // An error between calls, or while the thread stops, ends the thread and must not end this process.
  thread.on('error', () => {});
  return thread;
}

const limits = (megabytes: number) => ({ maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: YOUNG_MEGABYTES });

/** Both arguments written out in place, or the bundler takes the file for a picture and ships it as it is. */
const bundled = (megabytes: number) =>
  new Worker(new URL('./thread.ts', import.meta.url), { env: {}, resourceLimits: limits(megabytes) });

const fromSource = (megabytes: number) =>
  startedFromSource(new URL('./thread.ts', import.meta.url), process.env.BUNDLED_THREAD, limits(megabytes));
