import type { Database } from './open';
import { statement } from './statement';

const version = statement((db) => db.$client.prepare<[], number>('PRAGMA data_version').pluck());

/** Another number as soon as another connection has written: to a reader thread that is the server, to the server a command line tool. */
export const dataVersion = (db: Database): number => version(db).get() ?? 0;
