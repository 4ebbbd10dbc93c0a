import type { Database } from '@/db/connection/open';
import { log } from '@/db/logger';
import { claimMail, type Due, holdMail, mailFailed, mailSent, releaseMail } from '@/db/mail/letters';
import { messageOf } from './message';
import { isMailPaused, pauseMail, resumeMail } from './outage';
import { post } from './post-office';

/**
 * Sends what is due, oldest first. What fails comes again later; at least once, never lost. Where the post office takes nothing no letter is at fault: all of them
 * wait, none has a try less, and they go out in their order once it is back. How many were due.
 */
export async function deliver(db: Database, now: string): Promise<number> {
  if (isMailPaused(db, now)) return 0;
  const due = claimMail(db, now);
  const sent: Due[] = [];
  try {
    await sendAll(db, due, sent, now);
  } finally {
    // One transaction for all: each would wait for the disk.
    if (sent.length > 0) mailSent(db, sent, now);
  }
  return due.length;
}

/** @param sent Takes those that went. */
async function sendAll(db: Database, due: readonly Due[], sent: Due[], now: string): Promise<void> {
  /** People whose older letter has just failed: newer ones wait for it. */
  const late = new Set<string>();
  for (const [at, letter] of due.entries()) {
    if (late.has(letter.recipient)) {
      releaseMail(db, [letter], now);
      continue;
    }
    const failure = await post(letter.id, messageOf(db, letter));
    if (failure === null) {
      sent.push(letter);
      resumeMail(db);
      continue;
    }
    late.add(letter.recipient);
    log.warn({ letter: letter.id, of: failure.of }, 'letter not sent');
    if (failure.of === 'office') {
      holdMail(db, failure.why);
      pauseMail(db, now);
    } else mailFailed(db, letter, failure.why, now);
    if (failure.of === 'letter') continue;
    // Nobody may be there any more: the rest is tried next time.
    releaseMail(db, due.slice(failure.of === 'office' ? at : at + 1), now);
    break;
  }
}
