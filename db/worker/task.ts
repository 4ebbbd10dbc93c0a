/** A pure function that runs in a worker thread. Its input and its answer are copied there and back (structured clone): plain data and bytes, no classes, no functions. */
export interface Task<Input, Output> {
  /**
   * `own`: for what strangers hand in. A thread of its own, with an empty environment, thrown away after one call. `kept`: for our own data. One thread
   * that takes a call after the other and stays warm.
   */
  thread: 'own' | 'kept';
  /** Time limit for the work, counted from when the task's code is loaded; then the thread is ended and the call fails. */
  seconds: number;
  /**
   * The thread's heap; left out: 256, and 512 for a kept thread, whatever its tasks say. V8 counts no buffers here, and a *single* allocation of more than 16 MB at the border ends the whole process
   * instead of the thread: a task that unpacks something counts the bytes itself and refuses in time.
   */
  megabytes?: number;
  /** Imported in the thread, at the first call: what only one task needs is no burden to the others. */
  load: () => Promise<(input: Input) => Output | Promise<Output>>;
}

/** Keeps input and answer together where a task is written down. */
export const task = <Input, Output>(definition: Task<Input, Output>): Task<Input, Output> => definition;
