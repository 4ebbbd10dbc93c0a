import { perProcess } from '../per-process';
import { KeptThread, WARM_SECONDS } from './kept-thread';
import { Lane } from './lane';

/** A kept thread and the lane of the calls that wait for it. */
interface Kept {
  thread: KeptThread;
  lane: Lane;
}
interface Threads {
  kept: Kept;
  own: Lane;
}

/** The process's threads. */
export const threads = perProcess(
  'threads',
  (): Threads => ({
    // What waits is held in memory, up to a few megabytes each.
    kept: { thread: new KeptThread(undefined, WARM_SECONDS), lane: new Lane({ width: 1, most: 20 }) },
    // Two cores are the least that a newsroom's machine has, and two imports at their limit are half a gigabyte.
    own: new Lane({ width: 2, most: 20 }),
  }),
);
