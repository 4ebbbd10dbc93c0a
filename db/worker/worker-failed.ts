/**
 * `too_slow`, `too_big`: the task's limits. `crashed`: its thread ended, or never came up. `crowded`: too many calls wait already; later there is room again.
 * `starved`: the machine was busy with other things. `hung_up`: the client had left before the work began, so it was not done.
 * No call but this one is touched by it.
 */
export type WorkerFailure = 'too_slow' | 'too_big' | 'crashed' | 'crowded' | 'starved' | 'hung_up';

/** A task that did not come to its end. A task that threw is no such case: its own error is thrown. */
export class WorkerFailed extends Error {
  override readonly name = 'WorkerFailed';
  readonly why: WorkerFailure;

  constructor(task: string, why: WorkerFailure, cause?: unknown) {
    super(`The task “${task}” failed: ${why}.`, { cause });
    this.why = why;
  }
}

/**
 * By its name, never by `instanceof`: the threads and the kept comparisons are on globalThis, and what they throw has the class of the bundle that made them.
 */
export const isWorkerFailed = (error: unknown): error is WorkerFailed => error instanceof Error && error.name === 'WorkerFailed';

/** Not done, since nobody waited for it any more: no failure. */
export const isHungUp = (error: unknown): boolean => isWorkerFailed(error) && error.why === 'hung_up';

/** For `catch`: null for what nobody waited for any more. Everything else is thrown again. */
export function unlessHungUp(error: unknown): null {
  if (isHungUp(error)) return null;
  throw error;
}
