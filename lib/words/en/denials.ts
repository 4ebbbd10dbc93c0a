/** Why a button is closed to this person: one sentence for each reason of the permission table. */
import type { Denial } from '../../review/refusal';

export const denials: Record<Denial, string> = {
  author_only: 'Only the author can do this.',
  editor_only: 'Only an editor can do this.',
  admin_only: 'Only an administrator can do this.',
  reviewer_only: 'Only a reviewer of this piece can do this.',
  assigned_only: 'Only somebody who was asked to review this piece can do this.',
  own_only: 'Only the person who wrote it can do this.',
  person_only: 'Only a person who is signed in can do this, not a program.',
  accept_first: 'Accept the review request first.',
  not_in_this_state: 'Not at this stage of the piece.',
  author_of_piece: 'You wrote this piece, so others judge it.',
  job_only: 'The newsroom’s own clock does this, not a person.',
  use_correct: 'This text is live. Change it with a correction, so that readers are told.',
  disabled: 'This account is closed.',
};
