import { databaseTrouble } from '@/lib/words/en/operation';
import { DatabaseFailure } from '../connection/database-failure';
import type { Database } from '../connection/open';

/** Reads every page once (about a second per gigabyte), so that damage shows at the start and not in the middle of a day. */
export function refuseDamaged(db: Database): void {
  const answer = db.$client.prepare<[], string>('PRAGMA quick_check(1)').pluck().get();
  if (answer === 'ok') return;
  throw new DatabaseFailure('damaged', databaseTrouble.broken({ file: db.$client.name, what: answer ?? 'no answer' }));
}
