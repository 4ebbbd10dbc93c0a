import type { Addressee, Occasion } from '@/db/occasion';
import { formatWeekday } from '@/lib/words/dates';
import { type MailWords, mail } from '@/lib/words/en/mail';

export interface Letter {
  to: Addressee;
  words: MailWords;
}

const toAll = (people: Addressee[], words: MailWords): Letter[] => people.map((to) => ({ to, words }));
const toOne = (to: Addressee | null, words: MailWords): Letter[] => (to ? [{ to, words }] : []);

/** Who is written to about an event: only those whose turn it is now, and never who did it. */
export function letters(occasion: Occasion): Letter[] {
  return lettersOf(occasion).filter(({ to }) => to.personId !== occasion.event.actor);
}

function lettersOf({ event, authors, editors, subject, writers, live, duty, unanswered, now }: Occasion): Letter[] {
  const day = (at: string | null, to: Addressee) => (at ? formatWeekday(at, { locale: 'en', timeZone: to.timezone, now }) : null);
  switch (event.type) {
    case 'reviewer_invited':
      return subject ? [{ to: subject, words: mail.review({ duty, due: day(event.payload.dueAt, subject) }) }] : [];
    case 'submitted':
      return toAll(editors, mail.submitted());
    case 'resubmitted':
      return toAll(editors, mail.resubmitted());
    case 'returned':
      return toAll(authors, mail.returned());
    case 'changes_requested':
      return toAll(authors, mail.changesRequested());
    case 'declined':
      return toAll(authors, mail.declined());
    case 'signed_off':
      return unanswered.number === 0
        ? []
        : authors.map((to) => ({ to, words: mail.toAnswer({ number: unanswered.number, due: day(unanswered.until, to) }) }));
    case 'counterpoint_answered':
      return toOne(subject, mail.answered());
    case 'sign_off_lapsed':
      return toOne(subject, mail.stale());
    case 'passage_cut':
      return toOne(subject, mail.passageCut());
    case 'passage_returned':
      return toOne(subject, mail.passageBack());
    case 'counterpoint_run':
      return event.payload.runs ? [] : toOne(subject, mail.held());
    case 'assignment_answered':
      return event.payload.status === 'declined' || event.payload.status === 'recused'
        ? toOne(subject, mail.requestDeclined())
        : [];
    case 'override_requested':
      return toAll(editors, mail.override());
    case 'corrected':
      return [
        ...(event.payload.how === 'review' ? [] : toAll(editors, mail.correction())),
        ...toAll(authors, mail.corrected()),
        ...toAll(writers, mail.passageCorrected()),
      ];
    case 'correction_refused':
      return toAll(editors, mail.correctionRefused());
    case 'correction_withdrawn':
      return toAll(editors, mail.correctionWithdrawn());
    case 'correction_proposed':
      return toAll(editors, mail.proposed());
    case 'proposal_taken':
      return toAll(authors, mail.proposalTaken());
    case 'proposal_declined':
      return toAll(authors, mail.proposalDeclined());
    case 'correction_answer_held':
      return toAll(authors, mail.answerHeld());
    case 'verdict_given':
      return event.payload.filed ? toAll(editors, mail.saidAgainst()) : [];
    case 'sign_off_revoked':
      return live ? toAll(editors, mail.saidAgainst()) : [];
    case 'published':
      return toAll(authors, mail.published());
    default:
      return [];
  }
}
