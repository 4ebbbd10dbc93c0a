interface Entering {
  /** Before all that wait, however many; for work that all of them wait for. */
  ahead?: boolean;
  /** Whose work it is: those who wait are let through in turn, one piece of work each. */
  of?: string;
  /** Work that still waits when it fires is dropped. What has begun is finished. */
  signal?: AbortSignal | undefined;
}
/** What waits, in order. */
type Queue = Set<() => void>;

/** Lets `width` through at a time, person by person; more than `most` waiting, or `mostEach` of one person, are turned away. */
export class Lane {
  private free: number;
  private readonly most: number;
  private readonly mostEach: number;
  private readonly ahead: Queue = new Set();
  /** By person; whose turn comes next stands first. */
  private readonly queues = new Map<string, Queue>();

  constructor({ width, most, mostEach = most }: { width: number; most: number; mostEach?: number }) {
    this.free = width;
    this.most = most;
    this.mostEach = mostEach;
  }

  /**
   * null: too many wait already.
   * @throws the signal's reason, where it fired before the work began.
   */
  enter<T>(work: () => Promise<T>, { ahead = false, of = '', signal }: Entering = {}): Promise<T> | null {
    if (signal?.aborted) return Promise.reject(reasonOf(signal));
    if (this.free > 0) {
      this.free -= 1;
      return this.through(work);
    }
    const own = this.queues.get(of) ?? new Set();
    if (!ahead && (this.waiting() >= this.most || own.size >= this.mostEach)) return null;
    if (!ahead) this.queues.set(of, own);
    return this.turnIn(ahead ? this.ahead : own, signal).then(() => this.through(work));
  }

  private waiting(): number {
    let sum = 0;
    for (const queue of this.queues.values()) sum += queue.size;
    return sum;
  }

  private turnIn(queue: Queue, signal: AbortSignal | undefined): Promise<void> {
    return new Promise<void>((resolve, reject) => {
      const begin = () => {
        signal?.removeEventListener('abort', drop);
        resolve();
      };
      const drop = () => {
        queue.delete(begin);
        if (signal) reject(reasonOf(signal));
      };
      queue.add(begin);
      signal?.addEventListener('abort', drop, { once: true });
    });
  }

  /** Takes the next one out of its queue; whoever has more behind it stands last with that. */
  private next(): (() => void) | null {
    for (const begin of this.ahead) {
      this.ahead.delete(begin);
      return begin;
    }
    for (const [of, queue] of this.queues) {
      this.queues.delete(of);
      const [begin] = queue;
      if (!begin) continue;
      queue.delete(begin);
      if (queue.size > 0) this.queues.set(of, queue);
      return begin;
    }
    return null;
  }

  private async through<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } finally {
      const next = this.next();
      if (next) next();
      else this.free += 1;
    }
  }
}

const reasonOf = ({ reason }: AbortSignal): Error => (reason instanceof Error ? reason : new Error('hung up', { cause: reason }));
