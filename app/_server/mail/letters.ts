import type { Addressee, Recipients } from '@/db/mail/recipients';
import type { UntoldAct } from '@/db/mail/untold-acts';
import type { Payloads } from '@/lib/review/events';
import { wordsIn } from '@/lib/words/catalogues';
import { formatWeekday } from '@/lib/words/dates';
import { actMail, type MailWords, mail } from '@/lib/words/en/mail';
import { deskLanguageOf, type Translate } from '@/lib/words/language';

export interface Letter {
  to: Addressee;
  words: MailWords;
  /** The page of the piece that the button leads to; without it, its door. Of news about the newsroom: an address of its own; without it, the desk. */
  path?: string;
}

type Say = (say: typeof mail) => MailWords;
const toAll = (people: Addressee[], words: Say, path?: string): Letter[] => people.flatMap((to) => toOne(to, words, path));
const toOne = (to: Addressee | null, words: Say, path?: string): Letter[] =>
  to ? [{ to, words: words(wordsOf(to)(mail)), ...(path === undefined ? {} : { path }) }] : [];
/** A letter speaks its recipient's language. */
export const wordsOf = ({ locale }: Pick<Addressee, 'locale'>): Translate => wordsIn(deskLanguageOf(locale));
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
        words: wordsOf(to)(mail).editedAsPermitted(),
        path: `/diff?from=${from}&to=${event.payload.number}`,
      }));
    case 'declined':
      return [...toAll(authors, (say) => say.declined(), HISTORY), ...toAll(reviewers, (say) => say.over())];
    case 'withdrawn':
      return [...toAll(authors, (say) => say.withdrawn()), ...toAll(reviewers, (say) => say.over())];
    case 'published':
      return [...toAll(authors, (say) => say.published()), ...toAll(reviewers, (say) => say.publishedReviewed())];
    case 'retracted':
    case 'removed':
      return toAll([...authors, ...reviewers], (say) => say.takenDown(), HISTORY);
    case 'assignment_answered':
      return event.payload.status === 'released' ? toOne(subject, (say) => say.released()) : [];
    case 'assignment_lapsed':
      return toOne(subject, (say) => say.lapsed());
    case 'author_added':
      return toOne(subject, (say) => say.coAuthor());
    case 'taken_over':
      return toOne(subject, (say) => say.takenOver());
    case 'person_changed':
      if (event.payload.disabled) return before?.disabled ? [] : toOne(subject, (say) => say.accountClosed(), '/');
      return hasOtherPart(before, event.payload) ? toOne(subject, (say) => say.appointment()) : [];
    case 'unscheduled':
      return event.payload.cause ? toAll(editors, (say) => say.unscheduled()) : [];
    case 'counterpoint_answered':
      return toOne(subject, (say) => say.answered(), TEXT);
    case 'passage_cut':
      return toOne(subject, (say) => say.passageCut());
    case 'passage_returned':
      return toOne(subject, (say) => say.passageBack());
    case 'counterpoint_run':
      return event.payload.runs ? [] : toOne(subject, (say) => say.held(), TEXT);
    case 'block_overruled':
      // The first of two editors ends nothing yet.
      return event.payload.second ? toOne(subject, (say) => say.overruled(), HISTORY) : [];
    case 'counterpoint_resolved':
      return event.payload.outcome === 'cut' ? toOne(subject, (say) => say.noteClosed(), HISTORY) : [];
    case 'override_refused':
      return toOne(subject, (say) => say.overrideRefused(), '/overrides');
    case 'adoption_refused':
      return toOne(subject, (say) => say.policyRefused(), HISTORY);
    case 'correction_refused':
      return toOne(subject, (say) => say.correctionRefused(), '/decide');
    case 'counterpoint_filed':
      return [...toOne(subject, (say) => say.filedForYou()), ...toAll(editors, (say) => say.filed())];
    case 'decision_ended':
      // The letter on the correction says it; and words that changed ask for a new decision by themselves.
      return ['correction_over', 'changed'].includes(event.payload.cause) ? [] : toAll(editors, (say) => say.decisionEnded());
    case 'publishable_lapsed':
      return event.payload.cause === 'editor_barred' ? toAll(editors, (say) => say.decisionEnded()) : [];
    case 'corrected':
      return [
        ...toAll(authors, (say) => say.corrected(event.payload), '/decide'),
        ...toAll(writers, (say) => say.passageCorrected()),
      ];
    case 'correction_withdrawn':
      return [
        ...toAll(editors, (say) => say.correctionWithdrawn()),
        ...(event.payload.left?.proposal == null ? [] : toAll(authors, (say) => say.proposalOpen())),
      ];
    case 'proposal_taken':
      return toAll(authors, (say) => say.proposalTaken());
    case 'proposal_declined':
      return toAll(authors, (say) => say.proposalDeclined(), HISTORY);
    case 'counterpoint_taken_off':
      return [
        ...toOne(subject, (say) => say.takenOff()),
        ...toAll(authors, (say) => say.takenOff()),
        ...toAll(editors, (say) => say.takenOff()),
      ];
    case 'correction_answer_held':
      return toAll(authors, (say) => say.answerHeld(), HISTORY);
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
  const t = wordsOf(to);
  const day = due === null || due < now ? null : formatWeekday(due, { locale: t.language, timeZone: to.timezone, now });
  const words = t(actMail)(action, { duty, due: day, more: more.length });
  // The desk's reasons stand where the author writes; every other act is done from the piece's door.
  return action === 'resubmit' || action === 'revise' ? { to, words, path: '/edit' } : { to, words };
}
