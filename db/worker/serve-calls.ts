import { parentPort, type TransferListItem } from 'node:worker_threads';
import type { Call, Message } from './messages';
import { ownThread } from './thread-time';

/** A task as it runs in a thread. `inWorker` and `inReader` take only an input that the task's types allow; between the two is no more than a copy. */
type Run = (input: never) => unknown;

/**
 * The inside of a worker thread: takes one call after the other. An exception of a task goes back to its caller; anything worse ends the thread.
 * @param moved What of an output is handed over instead of copied: nobody in the thread has it any more.
 */
export function serveCalls(
  load: (name: string) => Promise<Run | undefined>,
  moved: (output: unknown) => TransferListItem[] = () => [],
): void {
  const say = (message: Message, items: TransferListItem[] = []) => parentPort?.postMessage(message, items);
  const answer = async ({ name, input }: Call) => {
    try {
      const run = await load(name);
      if (!run) throw new Error(`there is no task “${name}”`);
      say({ kind: 'begun', thread: ownThread() });
      const output = await run(input as never);
      say({ kind: 'done', output }, moved(output));
    } catch (error) {
      say({ kind: 'threw', error, code: codeOf(error) });
    }
  };
  parentPort?.on('message', (call: Call) => void answer(call));
}

/** A copy of an error has its message alone. */
const codeOf = (error: unknown) =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
