const key = Symbol.for('counterpoint.wake');
const shared: typeof globalThis & { [key]?: () => void } = globalThis;

/** Called after a write: what has to be told is told at once instead of at the next tick. Does nothing where no jobs run. */
export const wakeJobs = (): void => shared[key]?.();

/** For the jobs: how they are woken. */
export const wakeWith = (wake: () => void): void => {
  shared[key] = wake;
};
