import { isClosed } from '@/lib/review/closed';
import type { RoomView, SignOffView } from '@/lib/review/views/piece';
import { type DateSetting, formatMoment } from '@/lib/words/dates';
import { workWords } from '@/lib/words/en/work';
import type { Translate } from '@/lib/words/language';
import { isBlocking } from '../_reading/margin-note';

/** What happens after the viewer signed, in sentences: who acts now and until when, what their block does, and when they hear again. */
export function afterSigning(
  t: Translate,
  { counterpoints, clocks, piece }: Pick<RoomView, 'counterpoints' | 'clocks' | 'piece'>,
  signOff: Pick<SignOffView, 'duty' | 'outcome'>,
  dates: DateSetting,
): string[] {
  const mine = counterpoints.filter((counterpoint) => counterpoint.mine && counterpoint.posted && !isClosed(counterpoint));
  const unanswered = mine.filter(
    (counterpoint) => counterpoint.response === null && counterpoint.answerDue !== null && counterpoint.answerDue > dates.now,
  );
  const until = unanswered
    .map((counterpoint) => counterpoint.answerDue ?? '')
    .sort()
    .at(-1);
  const holding = mine.filter(isBlocking);
  // Once its writer let a block stand, its time has no end.
  const timed = holding.filter((counterpoint) => counterpoint.outcome !== 'stands' || counterpoint.block?.until != null);
  const codes = (some: typeof mine) => some.map((counterpoint) => counterpoint.code);
  const revises = signOff.duty.kind === 'fact_check' && signOff.outcome === 'changes_needed';
  return [
    until !== undefined
      ? t(workWords).review.next.author_answers({ number: unanswered.length, until: formatMoment(until, dates) })
      : revises
        ? piece.publication.status === 'live'
          ? t(workWords).review.next.editor_answers
          : t(workWords).review.next.author_revises
        : t(workWords).review.next.recorded,
    ...(timed.length > 0 ? [t(workWords).review.next.holds({ codes: codes(timed), hours: clocks?.blockHours ?? null })] : []),
    ...(timed.length < holding.length
      ? [
          t(workWords).review.next.holds({
            codes: codes(holding.filter((counterpoint) => !timed.includes(counterpoint))),
            hours: null,
          }),
        ]
      : []),
    t(workWords).review.next.mail,
  ];
}
