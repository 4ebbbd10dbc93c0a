/** Lets `width` through at a time; the others wait in order, and more than `most` waiting are turned away. */
export class Lane {
  private free: number;
  private readonly most: number;
  private readonly waiting: (() => void)[] = [];

  constructor({ width, most }: { width: number; most: number }) {
    this.free = width;
    this.most = most;
  }

  /** `ahead`: before all that wait, however many; for work that all of them wait for. null: too many wait already. */
  enter<T>(work: () => Promise<T>, { ahead = false } = {}): Promise<T> | null {
    if (this.free > 0) {
      this.free -= 1;
      return this.through(work);
    }
    if (!ahead && this.waiting.length >= this.most) return null;
    const turn = new Promise<void>((next) => (ahead ? this.waiting.unshift(next) : this.waiting.push(next)));
    return turn.then(() => this.through(work));
  }

  private async through<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.free += 1;
    }
  }
}
