import type { Worker } from 'node:worker_threads';
import { callThread } from './call-thread';
import { startThread } from './start-thread';
import { isWorkerFailed } from './worker-failed';

/** A version of 100,000 words with 2,500 notes fits into 96 (tried); a draft can be three times as long. */
const KEPT_MEGABYTES = 512;
/** After that long without work its memory goes back. Whoever compares versions does so again within minutes, and a start is as much work as a hundred answers. */
const IDLE_SECONDS = 300;
/** For a thread that somebody waits for in an ordinary day: to start it anew and to compile its code takes half a second of work. */
export const WARM_SECONDS = 900;

/** One warm thread, started at the first call and again after it failed. It keeps no process alive unless it has work. One call at a time. */
export class KeptThread {
  private thread: Worker | null = null;
  private rest: NodeJS.Timeout | undefined;
  private readonly start: () => Worker;
  private readonly idleSeconds: number;

  constructor(start = () => startThread(KEPT_MEGABYTES), idleSeconds = IDLE_SECONDS) {
    this.start = start;
    this.idleSeconds = idleSeconds;
  }

  async call(call: { name: string; input: unknown; seconds: number }): Promise<unknown> {
    clearTimeout(this.rest);
    const thread = (this.thread ??= this.fresh());
    thread.ref();
    try {
      return await callThread(thread, call);
    } catch (error) {
      if (isWorkerFailed(error)) this.forget(thread);
      throw error;
    } finally {
      thread.unref();
      this.rest = setTimeout(() => void this.end(), this.idleSeconds * 1000).unref();
    }
  }

  /** A thread can also end while it rests. */
  private fresh(): Worker {
    const thread = this.start();
    thread.on('error', () => this.forget(thread));
    thread.on('exit', () => this.forget(thread));
    return thread;
  }

  private forget(thread: Worker): void {
    if (this.thread === thread) this.thread = null;
  }

  /** Ends the thread, whatever it is at; the next call gets another. */
  async end(): Promise<void> {
    const thread = this.thread;
    this.thread = null;
    await thread?.terminate();
  }
}
