import type { AssignmentFacts } from './facts';
import { hoursAfter } from './hours-after';
import type { Policy } from './policy';

/**
 * Until when the invited reviewer may say yes or no: the policy's hours after they were asked. Only then can an editor record that no reply came. No due date
 * of a review and no policy adopted later makes it shorter.
 */
export function responseDueOf(
  { invitedAt, responseDue }: Pick<AssignmentFacts, 'invitedAt' | 'responseDue'>,
  { responseHours }: Pick<Policy, 'responseHours'>,
): string {
  const byPolicy = hoursAfter(invitedAt, responseHours);
  return byPolicy > responseDue ? byPolicy : responseDue;
}
