import type { Addressee, Recipients } from '@/db/mail/recipients';
import type { UntoldAct } from '@/db/mail/untold-acts';
import type { Payloads } from '@/lib/review/events';
import { formatWeekday } from '@/lib/words/dates';
import { actMail, type MailWords, mail } from '@/lib/words/en/mail';

export interface Letter {
  to: Addressee;
  words: MailWords;
  /** The page of the piece that the button leads to; without it, its door. Of news about the newsroom: an address of its own; without it, the desk. */
  path?: string;
}

const toAll = (people: Addressee[], words: MailWords, path?: string): Letter[] => people.flatMap((to) => toOne(to, words, path));
const toOne = (to: Addressee | null, words: MailWords, path?: string): Letter[] =>
  to ? [{ to, words, ...(path === undefined ? {} : { path }) }] : [];
/** Every reason that the whole piece may read stands there. */
const HISTORY = '/history';
/** Counterpoints, with their answers and why one was held, stand beside the text. */
const TEXT = '/text';

/** Recipients of an event that ends their duty, or that they have to know. Never the person who did it. For acts see `turnLetter`. */
export const letters = (recipients: Recipients): Letter[] =>
  lettersOf(recipients).filter(({ to }) => to.personId !== recipients.event.actor);

function lettersOf({ event, authors, editors, reviewers, subject, permitted, writers, before }: Recipients): Letter[] {
  switch (event.type) {
    case 'version_made':
      return permitted.map(({ to, from }) => ({
        to,
        words: mail.editedAsPermitted(),
        path: `/diff?from=${from}&to=${event.payload.number}`,
      }));
    case 'declined':
      return [...toAll(authors, mail.declined(), HISTORY), ...toAll(reviewers, mail.over())];
    case 'withdrawn':
      return [...toAll(authors, mail.withdrawn()), ...toAll(reviewers, mail.over())];
    case 'published':
      return [...toAll(authors, mail.published()), ...toAll(reviewers, mail.publishedReviewed())];
    case 'retracted':
    case 'removed':
      return toAll([...authors, ...reviewers], mail.takenDown(), HISTORY);
    case 'assignment_answered':
      return event.payload.status === 'released' ? toOne(subject, mail.released()) : [];
    case 'assignment_lapsed':
      return toOne(subject, mail.lapsed());
    case 'author_added':
      return toOne(subject, mail.coAuthor());
    case 'taken_over':
      return toOne(subject, mail.takenOver());
    case 'person_changed':
      if (event.payload.disabled) return before?.disabled ? [] : toOne(subject, mail.accountClosed(), '/');
      return hasOtherPart(before, event.payload) ? toOne(subject, mail.appointment()) : [];
    case 'unscheduled':
      return event.payload.cause ? toAll(editors, mail.unscheduled()) : [];
    case 'counterpoint_answered':
      return toOne(subject, mail.answered(), TEXT);
    case 'passage_cut':
      return toOne(subject, mail.passageCut());
    case 'passage_returned':
      return toOne(subject, mail.passageBack());
    case 'counterpoint_run':
      return event.payload.runs ? [] : toOne(subject, mail.held(), TEXT);
    case 'block_overruled':
      // The first of two editors ends nothing yet.
      return event.payload.second ? toOne(subject, mail.overruled(), HISTORY) : [];
    case 'counterpoint_resolved':
      return event.payload.outcome === 'cut' ? toOne(subject, mail.noteClosed(), HISTORY) : [];
    case 'override_refused':
      return toOne(subject, mail.overrideRefused(), '/overrides');
    case 'adoption_refused':
      return toOne(subject, mail.policyRefused(), HISTORY);
    case 'correction_refused':
      return toOne(subject, mail.correctionRefused(), '/decide');
    case 'counterpoint_filed':
      return [...toOne(subject, mail.filedForYou()), ...toAll(editors, mail.filed())];
    case 'decision_ended':
      // The letter on the correction says it; and words that changed ask for a new decision by themselves.
      return ['correction_over', 'changed'].includes(event.payload.cause) ? [] : toAll(editors, mail.decisionEnded());
    case 'publishable_lapsed':
      return event.payload.cause === 'editor_barred' ? toAll(editors, mail.decisionEnded()) : [];
    case 'corrected':
      return [...toAll(authors, mail.corrected(event.payload), '/decide'), ...toAll(writers, mail.passageCorrected())];
    case 'correction_withdrawn':
      return [
        ...toAll(editors, mail.correctionWithdrawn()),
        ...(event.payload.left?.proposal == null ? [] : toAll(authors, mail.proposalOpen())),
      ];
    case 'proposal_taken':
      return toAll(authors, mail.proposalTaken());
    case 'proposal_declined':
      return toAll(authors, mail.proposalDeclined(), HISTORY);
    case 'counterpoint_taken_off':
      return [...toOne(subject, mail.takenOff()), ...toAll(authors, mail.takenOff()), ...toAll(editors, mail.takenOff())];
    case 'correction_answer_held':
      return toAll(authors, mail.answerHeld(), HISTORY);
    default:
      return [];
  }
}

type Part = Pick<Payloads['person_changed'], 'roles' | 'holds' | 'checksFacts'>;
const partOf = ({ roles, holds, checksFacts }: Part) => JSON.stringify([roles, holds, checksFacts]);
/** Being away, and coming back, changes nothing of what a person may do. */
const hasOtherPart = (before: Part | null, now: Part): boolean => before === null || partOf(before) !== partOf(now);

/** What one person is told of their acts on one piece: the most urgent one, and how many more there are. */
export function turnLetter([first, ...more]: readonly [UntoldAct, ...UntoldAct[]], now: string): Letter {
  const { to, action, duty, due } = first;
  const day = due === null || due < now ? null : formatWeekday(due, { locale: 'en', timeZone: to.timezone, now });
  const words = actMail(action, { duty, due: day, more: more.length });
  // The desk's reasons stand where the author writes; every other act is done from the piece's door.
  return action === 'resubmit' || action === 'revise' ? { to, words, path: '/edit' } : { to, words };
}
