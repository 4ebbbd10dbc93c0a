/**
 * A decision counts only while its giver could take it now. Asked of everything that editors decide about a piece on its way: approvals, marks, schedules,
 * overrides, overrules, adoptions of a weaker policy, and replies that were not sought because of danger.
 */
import type { AssignmentFacts, GateFacts } from './facts';
import { isWorking } from './working';

/** Why a decision ends: what it was for is over, or who took it is no longer an active editor, now an author of the piece, now one of its reviewers, or away and nobody keeps it. */
export type BarCause = 'no_editor' | 'author' | 'reviewer' | 'away' | 'correction_over';

/** Why a decision ends: its giver could not take it now, or it was about other words than there are now. */
export type EndCause = BarCause | 'changed';

/** null: they may decide on this piece. */
export function barFromDeciding({ editors, piece }: Pick<GateFacts, 'editors' | 'piece'>, personId: string): BarCause | null {
  if (piece.authors.includes(personId)) return 'author';
  return editors.some((editor) => editor.personId === personId) ? null : 'no_editor';
}

export const stillMayDecide = (facts: Pick<GateFacts, 'editors' | 'piece'>, personId: string): boolean =>
  barFromDeciding(facts, personId) === null;

/** The same for an approval or a mark, which also end when their giver takes on a review of the piece afterwards. */
export function barFromApproving(
  facts: Pick<GateFacts, 'editors' | 'piece'> & { assignments: Pick<AssignmentFacts, 'personId' | 'status' | 'since'>[] },
  approval: { by: string; at: string },
): BarCause | null {
  const reviewsSince = facts.assignments.some(
    (assignment) => assignment.personId === approval.by && isWorking(assignment) && assignment.since > approval.at,
  );
  return barFromDeciding(facts, approval.by) ?? (reviewsSince ? 'reviewer' : null);
}
