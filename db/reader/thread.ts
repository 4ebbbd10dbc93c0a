/** The inside of a thread that reads the database. */
import type { Database } from '../connection/open';
import { serveCalls } from '../worker/serve-calls';
import { readingConnection, type Source } from './reading-connection';
import { readerTasks } from './tasks';

/** What comes from the main thread. */
export interface ReaderCall {
  source: Source;
  input: unknown;
}

const byName: Partial<Record<string, (db: Database, input: never) => unknown>> = readerTasks;

serveCalls(
  (name) => {
    const run = byName[name];
    return Promise.resolve(run && (({ source, input }: ReaderCall) => run(readingConnection(source), input as never)));
  },
  (output) => {
    const bytes = typeof output === 'object' && output !== null && 'bytes' in output ? output.bytes : null;
    return bytes instanceof Uint8Array && bytes.byteLength === bytes.buffer.byteLength && bytes.buffer instanceof ArrayBuffer
      ? [bytes.buffer]
      : [];
  },
);
