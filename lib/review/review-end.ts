import type { Actor } from './facts';
import type { Relation } from './permissions';

export const reviewEnds = ['released', 'declined', 'withdrawn'] as const;
type ReviewEnd = (typeof reviewEnds)[number];

/**
 * Why somebody who was asked to review a piece has no part in it any more: an editor took them off the review, the desk declined the piece, or its author
 * withdrew it. null: they have a part still, gave it up themselves, or are here as an author or an editor.
 */
export function reviewEnd({ roles }: Pick<Actor, 'roles'>, relation: Relation): ReviewEnd | null {
  const { isAuthor, isCreator, review, assignments } = relation;
  if (isAuthor || isCreator || roles.includes('editor')) return null;
  const holds = assignments.some(({ status }) => ['invited', 'accepted', 'done', 'lapsed'].includes(status));
  if (holds) return review === 'declined' || review === 'withdrawn' ? review : null;
  return assignments.some(({ status }) => status === 'released') ? 'released' : null;
}
