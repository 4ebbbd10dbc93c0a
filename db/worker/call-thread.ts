import type { Worker } from 'node:worker_threads';
import type { Message } from './messages';
import { workedSeconds } from './thread-time';
import { WorkerFailed, type WorkerFailure } from './worker-failed';

/** To start a thread and load a task's code: 30 ms, 300 from the source; more only where something hangs. */
const SECONDS_TO_BEGIN = 30;

/** How often a thread is asked how long it has worked. */
const MILLISECONDS_BETWEEN = 50;
/** A machine that is busy with other things gives a thread a share of its time; less than this, and it is no use to wait. */
const LEAST_SHARE = 1 / 20;

/**
 * One call in a thread that has nothing else to do. After an error that is no WorkerFailed the thread is as good as before; after a WorkerFailed it is gone.
 * @param seconds Of work, from when the task's code is loaded: time in which the machine did something else does not count, where the system tells.
 * @throws WorkerFailed, or what the task threw.
 */
export function callThread(thread: Worker, call: { name: string; input: unknown; seconds: number }): Promise<unknown> {
  const { name, input, seconds } = call;
  return new Promise((resolve, reject) => {
    const end = (settle: () => void) => {
      clearTimeout(timer);
      thread.off('message', hear);
      thread.off('error', broke);
      thread.off('exit', ended);
      settle();
    };
    const fail = (why: WorkerFailure, cause?: unknown) =>
      end(() => {
        void thread.terminate();
        reject(new WorkerFailed(name, why, cause));
      });
    const watch = (own: string | null) => {
      const from = own === null ? null : workedSeconds(own);
      if (own === null || from === null) {
        timer = setTimeout(() => fail('too_slow'), seconds * 1000);
        return;
      }
      const last = Date.now() + (seconds * 1000) / LEAST_SHARE;
      const look = () => {
        if ((workedSeconds(own) ?? 0) - from > seconds) fail('too_slow');
        else if (Date.now() > last) fail('starved');
        else timer = setTimeout(look, MILLISECONDS_BETWEEN);
      };
      timer = setTimeout(look, MILLISECONDS_BETWEEN);
    };
    const hear = (message: Message) => {
      switch (message.kind) {
        case 'begun':
          clearTimeout(timer);
          watch(message.thread);
          return;
        case 'done':
          return end(() => resolve(message.output));
        case 'threw':
          return end(() => reject(thrown(message)));
      }
    };
    const broke = (error: unknown) => fail(isOutOfMemory(error) ? 'too_big' : 'crashed', error);
    const ended = () => fail('crashed');
    let timer = setTimeout(() => fail('crashed'), SECONDS_TO_BEGIN * 1000);
    thread.on('message', hear);
    thread.on('error', broke);
    thread.on('exit', ended);
    thread.postMessage({ name, input });
  });
}

/** What the task threw, with the code that its copy has lost. */
function thrown({ error, code }: Extract<Message, { kind: 'threw' }>): Error {
  const copy = error instanceof Error ? error : new Error(String(error));
  return typeof code === 'string' ? Object.assign(copy, { code }) : copy;
}

const isOutOfMemory = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
