import { perProcess } from '../per-process';
import { KeptThread, WARM_SECONDS } from '../worker/kept-thread';
import { Lane } from '../worker/lane';
import { startReader } from './start-reader';

/**
 * `short`: views of pieces of an ordinary length, and lists. `long`: views and derived rows of very long pieces, so that nobody else waits for one of them. `slow`:
 * comparisons of very long texts, and files: they may take seconds, and neither a page nor anybody's desk waits for them.
 */
export type ReaderLane = 'short' | 'long' | 'slow';
interface Reader {
  thread: KeptThread;
  lane: Lane;
}
export type Readers = Record<ReaderLane, Reader>;

/** What waits is a question of a few hundred bytes; how many one person may ask in a minute is limited before (docs/RATE-LIMITS.md). */
const MOST_WAITING = 500;
/** Requests of one person: a few dozen open tabs. It takes ten people at this limit to fill the lane. */
const MOST_EACH = 50;

/** The process's reader threads; `scripts/steps/serve.mjs` ends them before it closes the database. */
export const readers = perProcess('readers', (): Readers => ({ short: reader(WARM_SECONDS), long: reader(), slow: reader() }));

const reader = (idleSeconds?: number): Reader => ({
  thread: new KeptThread(startReader, idleSeconds),
  lane: new Lane({ width: 1, most: MOST_WAITING, mostEach: MOST_EACH }),
});
