import type { AssignmentFacts } from './facts';
import type { Policy } from './policy';

/**
 * Until when the invited reviewer may say yes or no: the policy's hours after they were asked. Only then can an editor record that no reply came. No due date
 * of a review and no policy adopted later makes it shorter.
 */
export function responseDueOf(
  { invitedAt, responseDue }: Pick<AssignmentFacts, 'invitedAt' | 'responseDue'>,
  { responseHours }: Pick<Policy, 'responseHours'>,
): string {
  const byPolicy = new Date(Date.parse(invitedAt) + responseHours * 3_600_000).toISOString();
  return byPolicy > responseDue ? byPolicy : responseDue;
}
