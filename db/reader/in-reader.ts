import { randomUUID } from 'node:crypto';
import { SqliteError } from 'better-sqlite3';
import type { Database } from '../connection/open';
import { perConnection } from '../connection/per-connection';
import { WorkerFailed } from '../worker/worker-failed';
import { type ReaderLane, readers } from './readers';
import type { ReaderInput, ReaderOutput, ReaderTask } from './tasks';
import type { ReaderCall } from './thread';

/** Time limit for the work. The longest view measured takes a quarter of a second, the worst comparison eight. */
const SECONDS = 30;

interface Asking {
  /** Whose question it is: the lane lets people through in turn. null: everybody's. */
  personId: string | null;
  /** Of the request: what nobody waits for any more is not begun. */
  signal?: AbortSignal | undefined;
}

/** Tells a connection of this process from every other one. */
const openingOf = perConnection('opening', () => randomUUID());

/**
 * Reads the database in a thread with a connection of its own, so that the event loop stays free. What is committed before the call is read.
 * @throws WorkerFailed where the thread failed, too many wait, or whoever asked has hung up; SqliteError as a read on this connection would; and whatever else the task threw, which is a bug.
 */
export async function inReader<Name extends ReaderTask>(
  db: Database,
  which: ReaderLane,
  name: Name,
  input: ReaderInput<Name>,
  { personId, signal }: Asking,
): Promise<ReaderOutput<Name>> {
  const { thread, lane } = readers()[which];
  const call: ReaderCall = { source: { file: db.$client.name, opening: openingOf(db) }, input };
  // Whoever looks at their desk waits for derived rows, of whichever piece: they do not stand behind views of one.
  let begun = false;
  const work = () => {
    begun = true;
    return thread.call({ name, input: call, seconds: SECONDS });
  };
  const done = lane.enter(work, { ahead: name === 'derived', of: personId ?? '', signal });
  if (done === null) throw new WorkerFailed(name, 'crowded');
  try {
    // The thread ran the very function that the type is taken from; what lies between is a copy.
    return (await done) as ReaderOutput<Name>;
  } catch (error) {
    // Work that began and failed is a failure, also when nobody waits for it any more.
    if (!begun) throw new WorkerFailed(name, 'hung_up', error);
    throw asOfSqlite(error);
  }
}

/** A copy of SQLite's error has lost its class. */
function asOfSqlite(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return error instanceof Error && typeof code === 'string' && code.startsWith('SQLITE_')
    ? new SqliteError(error.message, code)
    : error;
}
