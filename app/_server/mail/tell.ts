import { setImmediate as breath } from 'node:timers/promises';
import { writeRemakeable } from '@/db/connection/in-transaction';
import type { Database } from '@/db/connection/open';
import { refreshAll } from '@/db/derive/refresh-aside';
import { NEWSROOM } from '@/db/ledger/append';
import { letterKey, queueMail } from '@/db/mail/letters';
import { acknowledge, claimOutbox, putOff, streamsToTell, type Untold } from '@/db/mail/outbox';
import { recipientsOf } from '@/db/mail/recipients';
import { actTold, piecesToTell, type UntoldAct, untoldActs } from '@/db/mail/untold-acts';
import { mail } from '@/lib/words/en/mail';
import { baseUrl } from '../auth-settings';
import { plainMail } from './compose';
import { type Letter, letters, turnLetter, wordsOf } from './letters';

type Written = { event: Untold; letters: Letter[] } | { event: Untold; error: string };

/** Pieces whose letters are written in one go: a few milliseconds, so that nobody waits for them. */
const AT_ONCE = 8;

/** Makes stale rows again and writes the letters that follow from what was committed, others being served in between. How many events and acts there were. */
export async function tell(db: Database, now: string): Promise<number> {
  await refreshAll(db, now);
  let told = 0;
  for (let more = tellFresh(db, now); more > 0; more = tellFresh(db, now)) {
    told += more;
    await breath();
  }
  return told;
}

/**
 * Writes the letters of the next few pieces: to whom it became the turn of, once per act; and to whom an event is news, once per event. Somebody who has something to do
 * on a piece gets that letter and no other about it, which is why all of a piece's are written together, in one transaction. Derived rows are to be fresh.
 */
export function tellFresh(db: Database, now: string): number {
  return writeRemakeable(db, () => {
    const waiting = streamsToTell(db, now, AT_ONCE);
    const streams = [...new Set([...waiting, ...piecesToTell(db, AT_ONCE - waiting.length)])];
    const acts = untoldActs(db, streams);
    const told = new Set(acts.filter((act) => !act.there).map((act) => `${act.pieceId} ${act.to.personId}`));
    const written = claimOutbox(db, now, streams).map((event) => writeLetters(db, event));
    for (const outcome of written) {
      if ('error' in outcome) putOff(db, outcome.event, outcome.error, now);
      else {
        const news = outcome.letters.filter(({ to }) => !told.has(`${outcome.event.stream} ${to.personId}`));
        sendNews(db, outcome.event, news, now);
      }
    }
    for (const theirs of byPieceAndPerson(acts)) sendTurn(db, theirs, now);
    return written.length + acts.length;
  });
}

function writeLetters(db: Database, event: Untold): Written {
  try {
    const recipients = recipientsOf(db, event);
    return { event, letters: recipients ? letters(recipients) : [] };
  } catch (error) {
    return { event, error: String(error) };
  }
}

const pageOf = (stream: string, path?: string) =>
  `${baseUrl()}${stream === NEWSROOM ? (path ?? '/desk') : `/pieces/${stream}${path ?? ''}`}`;

function sendNews(db: Database, event: Untold, written: Letter[], now: string): void {
  for (const { to, words, path } of written) {
    const t = wordsOf(to);
    const text = plainMail(words, pageOf(event.stream, path), t(mail).why.news);
    // One letter where several events of one write would send the same.
    const key = letterKey(`${words.subject} at ${event.at}`, event.stream, to.personId);
    queueMail(db, { key, recipient: to.email, subject: words.subject, text, language: t.language }, now);
  }
  acknowledge(db, event.seq);
}

type Theirs = [UntoldAct, ...UntoldAct[]];

function byPieceAndPerson(acts: readonly UntoldAct[]): Theirs[] {
  const groups = new Map<string, Theirs>();
  for (const act of acts) {
    const key = `${act.pieceId} ${act.to.personId}`;
    const known = groups.get(key);
    if (known) known.push(act);
    else groups.set(key, [act]);
  }
  return [...groups.values()];
}

function sendTurn(db: Database, theirs: Theirs, now: string): void {
  const [first] = theirs;
  for (const act of theirs) actTold(db, act);
  if (first.there) return;
  const { to, words, path } = turnLetter(theirs, now);
  const key = letterKey(`act ${first.action} ${first.subject} since ${first.since}`, first.pieceId, to.personId);
  const t = wordsOf(to);
  const text = plainMail(words, pageOf(first.pieceId, path), t(mail).why.turn);
  queueMail(db, { key, recipient: to.email, subject: words.subject, text, language: t.language }, now);
}
