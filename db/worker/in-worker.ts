import { callThread } from './call-thread';
import { startThread } from './start-thread';
import type { Task } from './task';
import { type InputOf, type OutputOf, type TaskName, tasks } from './tasks';
import { threads } from './threads';
import { WorkerFailed } from './worker-failed';

/** For a task that names no limit of its own. */
const OWN_MEGABYTES = 256;

/**
 * Runs a task in a worker thread, so that the event loop stays free for everybody else. What fails in there is an error of this call and of no other.
 * @throws WorkerFailed where the task's limits or its thread ended it, or too many wait; and what the task itself threw, which is a bug.
 */
export async function inWorker<Name extends TaskName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>> {
  const { thread, seconds, megabytes = OWN_MEGABYTES }: Task<never, unknown> = tasks[name];
  const call = { name, input, seconds };
  const done = thread === 'own' ? threads().own.enter(() => callOnce(megabytes, call)) : keptCall(call);
  if (done === null) throw new WorkerFailed(name, 'crowded');
  // The thread ran the very function that the type is taken from; what lies between is a copy.
  return (await done) as OutputOf<Name>;
}

type Call = Parameters<typeof callThread>[1];

function keptCall(call: Call): Promise<unknown> | null {
  const { thread, lane } = threads().kept;
  return lane.enter(() => thread.call(call));
}

async function callOnce(megabytes: number, call: Call): Promise<unknown> {
  const thread = startThread(megabytes);
  try {
    return await callThread(thread, call);
  } finally {
    await thread.terminate();
  }
}
