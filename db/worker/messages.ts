/** What goes into a thread: one call. */
export interface Call {
  name: string;
  input: unknown;
}

/** What comes out of it: `begun` once the task's code is loaded, then one of the others. */
export type Message = { kind: 'begun' } | { kind: 'done'; output: unknown } | { kind: 'threw'; error: unknown };
