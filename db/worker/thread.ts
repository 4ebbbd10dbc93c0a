/** The inside of a thread for pure work. */
import { serveCalls } from './serve-calls';
import type { Task } from './task';
import { tasks } from './tasks';

const byName: Partial<Record<string, Task<never, unknown>>> = tasks;

serveCalls(async (name) => byName[name]?.load());
