import { SqliteError } from 'better-sqlite3';
import { databaseTrouble } from '@/lib/words/en/operation';
import { isDiskFull } from '../files/is-disk-full';
import { DatabaseFailure } from './database-failure';
import { isStoreFailure } from './store-failure';

/** Turns what SQLite says about a file into one sentence; anything unknown is a bug and passes through unchanged. */
export function explainFailure(error: unknown, file: string): unknown {
  const code = codeOf(error);
  const cause = { cause: error };
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT')) {
    return new DatabaseFailure('damaged', databaseTrouble.broken({ file, what: null }), cause);
  }
  if (isDiskFull(code)) {
    return new DatabaseFailure('full', databaseTrouble.full({ file }), cause);
  }
  if (/^SQLITE_(CANTOPEN|READONLY|PERM|AUTH|IOERR)/.test(code) || /^(EACCES|EPERM|EROFS|ENOTDIR|EISDIR|ENOENT)$/.test(code)) {
    return new DatabaseFailure('unwritable', databaseTrouble.unwritable({ file }), cause);
  }
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) {
    return new DatabaseFailure('locked', databaseTrouble.locked({ file }), cause);
  }
  return error;
}

function codeOf(error: unknown): string {
  if (isStoreFailure(error)) return codeOf(error.cause);
  if (error instanceof SqliteError) return error.code;
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  // better-sqlite3 reports a missing folder before SQLite is asked.
  if (error instanceof TypeError && error.message.includes('directory does not exist')) return 'ENOENT';
  return '';
}
