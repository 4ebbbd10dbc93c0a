import { createHmac } from 'node:crypto';
import { letters, type QueuedLetter } from '@/db/read/letters';
import type { Reading } from '@/db/read/read';
import type { LettersView } from '@/lib/review/views/newsroom';
import { sessionSecret } from '../auth-settings';

/** An id that does not count how many letters and events there were in between. */
const idOf = ({ queue, row }: Pick<QueuedLetter, 'queue' | 'row'>) =>
  createHmac('sha256', sessionSecret()).update(`${queue} ${row}`).digest('hex').slice(0, 32);

/** Letters that failed, as an administrator sees them; null for everybody else. */
export function shownLetters(reading: Reading): LettersView | null {
  const found = letters(reading);
  return found && { ...found, items: found.items.map(({ queue, row, ...shown }) => ({ id: idOf({ queue, row }), ...shown })) };
}

/** The row that such an id names; undefined where it names none that this person sees. */
export const letterNamed = (reading: Reading, id: string): QueuedLetter | undefined =>
  letters(reading)?.items.find((item) => idOf(item) === id);
