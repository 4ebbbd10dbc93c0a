import { Worker } from 'node:worker_threads';
import { YOUNG_MEGABYTES } from '../worker/start-thread';
import { startedFromSource } from '../worker/started-from-source';

/** A view of 155,000 words with a hundred notes needs less than a tenth of it. */
const limits = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: YOUNG_MEGABYTES };

/** A new thread that reads the database; as `startThread`, with an empty environment and two ways to run. */
export function startReader(): Worker {
  const thread = process.env.NEXT_RUNTIME ? bundled() : fromSource();
  thread.on('error', () => {});
  return thread;
}

const bundled = () => new Worker(new URL('./thread.ts', import.meta.url), { env: {}, resourceLimits: limits });

const fromSource = () => startedFromSource(new URL('./thread.ts', import.meta.url), process.env.BUNDLED_READER, limits);
