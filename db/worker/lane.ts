/** Lets `width` through at a time; the others wait in order, and more than `most` waiting are turned away. */
export class Lane {
  private free: number;
  private readonly most: number;
  private readonly waiting: (() => void)[] = [];

  constructor({ width, most }: { width: number; most: number }) {
    this.free = width;
    this.most = most;
  }

  /** null: too many wait already. */
  enter<T>(work: () => Promise<T>): Promise<T> | null {
    if (this.free > 0) {
      this.free -= 1;
      return this.through(work);
    }
    if (this.waiting.length >= this.most) return null;
    return new Promise<void>((next) => this.waiting.push(next)).then(() => this.through(work));
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
