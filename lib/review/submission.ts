import type { ReviewState } from './vocabulary';

/**
 * What handing in a text does to the state of the piece. null: nothing, so that the same text may not be handed in again.
 */
export function submission(review: ReviewState, byAuthor: boolean): 'submitted' | 'resubmitted' | null {
  if (review === 'draft' || review === 'returned' || review === 'withdrawn') return 'submitted';
  return review === 'changes_requested' && byAuthor ? 'resubmitted' : null;
}
