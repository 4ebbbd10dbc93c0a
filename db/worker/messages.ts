/** What goes into a thread: one call. */
export interface Call {
  name: string;
  input: unknown;
}

/** What comes out of it: `begun` once the task's code is loaded, with the thread's number for `workedSeconds`, then one of the others. */
export type Message =
  | { kind: 'begun'; thread: string | null }
  | { kind: 'done'; output: unknown }
  | { kind: 'threw'; error: unknown; code: string | null };
