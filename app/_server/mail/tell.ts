import { queueMail } from '@/db/mail';
import { occasionOf } from '@/db/occasion';
import type { Database } from '@/db/open';
import { acknowledge, claimOutbox, putOff } from '@/db/outbox';
import { baseUrl } from '../auth-settings';
import { plainMail } from './compose';
import { letters } from './letters';

/** Turns events that were committed into letters on their way; each letter is queued once, however often its event comes up. How many events there were. */
export function tell(db: Database, now: string): number {
  const events = claimOutbox(db, now);
  for (const event of events) {
    try {
      const occasion = occasionOf(db, event, now);
      for (const { to, words } of occasion ? letters(occasion) : []) {
        const text = plainMail(words, `${baseUrl()}/pieces/${event.stream}`);
        queueMail(db, { key: `event ${event.seq} to ${to.personId}`, recipient: to.email, subject: words.subject, text }, now);
      }
      acknowledge(db, event.seq);
    } catch (error) {
      putOff(db, event, String(error), now);
    }
  }
  return events.length;
}
