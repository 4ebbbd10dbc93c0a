import { perProcess } from '@/db/per-process';

const jobs = perProcess('wake', (): { wake: () => void } => ({ wake: () => {} }));

/** Called after a write: what has to be told is told at once instead of at the next tick. Does nothing where no jobs run. */
export const wakeJobs = (): void => jobs().wake();

/** For the jobs: how they are woken. */
export const wakeWith = (wake: () => void): void => {
  jobs().wake = wake;
};
