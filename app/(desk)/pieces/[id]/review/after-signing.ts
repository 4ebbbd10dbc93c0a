import { isClosed } from '@/lib/review/closed';
import type { RoomView, SignOffView } from '@/lib/review/views/piece';
import { type DateSetting, formatMoment } from '@/lib/words/dates';
import { workWords } from '@/lib/words/work';
import { isBlocking } from '../_room/note-of';

const said = workWords.review.next;

/** What happens after the viewer signed, in sentences: who acts now and until when, what their block does, and when they hear again. */
export function afterSigning(
  { counterpoints, clocks, piece }: Pick<RoomView, 'counterpoints' | 'clocks' | 'piece'>,
  signOff: Pick<SignOffView, 'duty' | 'outcome'>,
  dates: DateSetting,
): string[] {
  const mine = counterpoints.filter((one) => one.mine && one.posted && !isClosed(one));
  const unanswered = mine.filter((one) => one.response === null && one.answerDue !== null && one.answerDue > dates.now);
  const until = unanswered
    .map((one) => one.answerDue ?? '')
    .sort()
    .at(-1);
  const holding = mine.filter(isBlocking);
  // Once its writer let a block stand, its time has no end.
  const timed = holding.filter((one) => one.outcome !== 'stands' || one.block?.until != null);
  const codes = (some: typeof mine) => some.map((one) => one.code);
  const revises = signOff.duty.kind === 'fact_check' && signOff.outcome === 'changes_needed';
  return [
    until !== undefined
      ? said.author_answers({ number: unanswered.length, until: formatMoment(until, dates) })
      : revises
        ? piece.publication.status === 'live'
          ? said.editor_answers
          : said.author_revises
        : said.recorded,
    ...(timed.length > 0 ? [said.holds({ codes: codes(timed), hours: clocks?.blockHours ?? null })] : []),
    ...(timed.length < holding.length
      ? [said.holds({ codes: codes(holding.filter((one) => !timed.includes(one))), hours: null })]
      : []),
    said.mail,
  ];
}
