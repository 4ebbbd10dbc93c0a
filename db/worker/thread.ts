/** The inside of a worker thread: takes one call after the other. An exception of a task goes back to its caller; anything worse ends the thread. */
import { parentPort } from 'node:worker_threads';
import type { Call, Message } from './messages';
import type { Task } from './task';
import { tasks } from './tasks';
import { ownThread } from './thread-time';

const byName: Partial<Record<string, Task<never, unknown>>> = tasks;

const say = (message: Message) => parentPort?.postMessage(message);

async function answer({ name, input }: Call): Promise<void> {
  try {
    const run = await byName[name]?.load();
    if (!run) throw new Error(`there is no task “${name}”`);
    say({ kind: 'begun', thread: ownThread() });
    // `inWorker` takes only an input that the task's types allow; between the two is no more than a copy.
    say({ kind: 'done', output: await run(input as never) });
  } catch (error) {
    say({ kind: 'threw', error });
  }
}

parentPort?.on('message', (call: Call) => void answer(call));
