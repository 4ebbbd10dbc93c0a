import { KeptThread } from './kept-thread';
import { Lane } from './lane';

export interface Threads {
  kept: KeptThread;
  keptLane: Lane;
  ownLane: Lane;
}

/** The process's threads. On globalThis: Next bundles a module more than once, and each copy would keep a thread of its own. */
export function threads(): Threads {
  const key = Symbol.for('counterpoint.threads');
  const shared: typeof globalThis & { [key]?: Threads } = globalThis;
  return (shared[key] ??= {
    kept: new KeptThread(),
    // What waits is held in memory, up to a few megabytes each.
    keptLane: new Lane({ width: 1, most: 20 }),
    // Two cores are the least that a newsroom's machine has, and two imports at their limit are half a gigabyte.
    ownLane: new Lane({ width: 2, most: 20 }),
  });
}
