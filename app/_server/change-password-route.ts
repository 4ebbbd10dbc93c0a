import { changePassword } from '@/db/accounts/accounts';
import { database } from '@/db/connection/open';
import { changePasswordInput } from '@/lib/review/outside';
import { problems } from '@/lib/words/en/problems';
import { noContent, personRoute } from './person-route';
import { refusalProblem, requestProblem } from './problem';
import { forget, take } from './rate-limits';
import { again, retryOf } from './retries';

/** Another password, for who knows the one of now: a borrowed screen is not enough, and guessing is counted as it is at the door. */
export const changePasswordRoute = personRoute(changePasswordInput, async ({ viewer, input, request }) => {
  const retry = retryOf(viewer.actor.personId, request, input);
  if (!retry.ok) return retry.response;
  const earlier = retry.find();
  if (earlier) return again(earlier, noContent);
  const { personId } = viewer.actor;
  const seconds = await take('new_password', personId);
  if (seconds > 0) return requestProblem(429, 'too_many', {}, { 'retry-after': String(seconds) });
  const alongside = () => retry.keep(204, null);
  const done = await changePassword(database(), { personId, sessionId: viewer.sessionId, ...input, alongside });
  // Sent twice at once with one key: the second gets the answer of the first.
  const first = 'refusal' in done ? retry.find() : null;
  if (first) return again(first, noContent);
  if ('refusal' in done && done.refusal.code !== 'unknown_value') return refusalProblem(done.refusal);
  if ('refusal' in done)
    return requestProblem(422, 'wrong_password', { fields: [{ field: '/current', why: (t) => t(problems).wrong_password }] });
  await forget('new_password', personId);
  return noContent();
});
