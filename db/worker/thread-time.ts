import { readFileSync, readlinkSync } from 'node:fs';

/** Linux counts a thread's time in hundredths of a second. */
const TICKS = 100;

/** The number by which the operating system knows the calling thread; null where it does not tell. */
export function ownThread(): string | null {
  try {
    return readlinkSync('/proc/thread-self').split('/').at(-1) ?? null;
  } catch {
    return null;
  }
}

/** Seconds that a thread of this process has worked, whatever else the machine did meanwhile; null where nobody counts them, or the thread is gone. */
export function workedSeconds(thread: string): number | null {
  try {
    const stat = readFileSync(`/proc/self/task/${thread}/stat`, 'utf8');
    // The name may hold spaces and brackets; user and system time are the twelfth and thirteenth word behind it.
    const words = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(words[11]) + Number(words[12])) / TICKS;
  } catch {
    return null;
  }
}
