import { SqliteError } from 'better-sqlite3';
import type { Refusal } from '@/lib/review/refusal';
import { isDiskFull } from '../files/is-disk-full';

/** The disk or a lock stood in the way of a write. Nothing of it is kept; a retry with the same idempotency key is safe. */
export class StoreFailure extends Error {
  override readonly name = 'StoreFailure';
  /** 507: the disk is full. 503: something else holds the database; try again. 500: the file or the disk is broken. */
  readonly status: 500 | 503 | 507;

  constructor(status: 500 | 503 | 507, cause: unknown) {
    super({ 507: 'The disk is full.', 503: 'The database is busy.', 500: 'The database cannot be written.' }[status], { cause });
    this.status = status;
  }
}

/** By its name, never by `instanceof`: whoever waits for work that another copy of the module began (Next bundles it more than once) gets that copy's class. */
export const isStoreFailure = (error: unknown): error is StoreFailure => error instanceof Error && error.name === 'StoreFailure';

/** The meaning of a failed write for the client. Bugs pass through unchanged. */
export function writeFailure(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (isDiskFull(code)) return new StoreFailure(507, error);
  if (!(error instanceof SqliteError)) return error;
  if (/^SQLITE_(BUSY|LOCKED)/.test(error.code)) return new StoreFailure(503, error);
  return /^SQLITE_(IOERR|CORRUPT|NOTADB|READONLY|CANTOPEN)/.test(error.code) ? new StoreFailure(500, error) : error;
}

/** The rules refuse duplicates first; where two requests pass each other, a unique index has the last word. null: no such thing. */
export function duplicateOf(error: unknown): Refusal | null {
  if (!(error instanceof SqliteError) || !/^SQLITE_CONSTRAINT_(UNIQUE|PRIMARYKEY)$/.test(error.code)) return null;
  if (error.message.includes('people_details.email_key')) return { code: 'email_taken' };
  if (error.message.includes('assignments')) return { code: 'already_assigned' };
  return { code: 'already_done' };
}
