import type { AssignmentView, RoomView } from '@/lib/review/views/piece';
import { isWorking } from '@/lib/review/working';

export interface UnfinishedReview {
  duty: AssignmentView['duty'];
  /** What only the viewer sees until they finish: counterpoints, claims, verdicts, and sentences that they judged. */
  saved: number;
}

/**
 * The review that the viewer has accepted and not finished, or has added to since; null where there is none, as while their signature stands. `judged`: how many
 * sentences have an answer that only the viewer sees.
 */
export function unfinishedReview(
  { can, assignments, counterpoints, claims }: Pick<RoomView, 'can' | 'assignments' | 'counterpoints' | 'claims'>,
  judged: number,
): UnfinishedReview | null {
  const mine = assignments.find((assignment) => assignment.mine && isWorking(assignment));
  if (!mine || !can['sign_off']?.allowed) return null;
  const saved =
    counterpoints.filter((counterpoint) => counterpoint.mine && !counterpoint.posted && counterpoint.outcome === null).length +
    claims.filter((claim) => claim.mine && !claim.posted).length +
    claims.filter(({ verdict }) => verdict?.by.you && !verdict.posted).length +
    judged;
  return mine.status === 'accepted' || saved > 0 ? { duty: mine.duty, saved } : null;
}
