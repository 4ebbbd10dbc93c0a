import { queueMail } from '@/db/mail';
import { occasionOf } from '@/db/occasion';
import type { Database } from '@/db/open';
import { acknowledge, claimOutbox, putOff, type Untold } from '@/db/outbox';
import { write } from '@/db/write';
import { baseUrl } from '../auth-settings';
import { plainMail } from './compose';
import { type Letter, letters } from './letters';

type Written = { event: Untold; letters: Letter[] } | { event: Untold; error: string };

/**
 * Turns events that were committed into letters on their way; each letter is queued once, however often its event comes up. One transaction for all of them, as
 * each would wait for the disk. How many events there were.
 */
export function tell(db: Database, now: string): number {
  const written = claimOutbox(db, now).map((event) => writeLetters(db, event, now));
  if (written.length === 0) return 0;
  write(db, () => {
    for (const one of written) {
      if ('error' in one) putOff(db, one.event, one.error, now);
      else send(db, one.event, one.letters, now);
    }
  });
  return written.length;
}

function writeLetters(db: Database, event: Untold, now: string): Written {
  try {
    const occasion = occasionOf(db, event, now);
    return { event, letters: occasion ? letters(occasion) : [] };
  } catch (error) {
    return { event, error: String(error) };
  }
}

function send(db: Database, event: Untold, written: Letter[], now: string): void {
  for (const { to, words, path = '' } of written) {
    const text = plainMail(words, `${baseUrl()}/pieces/${event.stream}${path}`);
    queueMail(db, { key: `event ${event.seq} to ${to.personId}`, recipient: to.email, subject: words.subject, text }, now);
  }
  acknowledge(db, event.seq);
}
