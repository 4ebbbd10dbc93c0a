import { remembering } from '../connection/once';
import type { Database } from '../connection/open';
import { derivedRows } from '../derive/derived-rows';
import { builtView } from './built-view';
import { exportedFile } from './exported-file';
import { preview } from './preview';

/** All that runs in a reader thread; called with `inReader(db, lane, name, input)`. Each is given the thread's own connection. */
export const readerTasks = {
  view: builtView,
  derived: (db: Database, input: Parameters<typeof derivedRows>[1]) =>
    db.$client.transaction(() => remembering(db, () => derivedRows(db, input))).deferred(),
  export: exportedFile,
  preview,
};

type Tasks = typeof readerTasks;
export type ReaderTask = keyof Tasks;
export type ReaderInput<Name extends ReaderTask> = Parameters<Tasks[Name]>[1];
export type ReaderOutput<Name extends ReaderTask> = Awaited<ReturnType<Tasks[Name]>>;
