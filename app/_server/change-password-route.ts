import { changePassword } from '@/db/accounts';
import { database } from '@/db/open';
import { changePasswordInput } from '@/lib/review/outside';
import { problems } from '@/lib/words/en/problems';
import { giveBack, takeTry } from './attempts';
import { clientAddress } from './client-address';
import { noContent, personRoute } from './person-route';
import { requestProblem } from './problem';

/** Another password, for who knows the one of now: a borrowed screen is not enough, and guessing is counted as it is at the door. */
export const changePasswordRoute = personRoute(changePasswordInput, async ({ viewer, input, request }) => {
  const { personId } = viewer.actor;
  const attempt = { account: `password ${personId}`, address: clientAddress(request.headers) };
  if (!(await takeTry(attempt))) return requestProblem(429, 'too_many', {}, { 'retry-after': '900' });
  const done = await changePassword(database(), { personId, sessionId: viewer.sessionId, ...input });
  if ('refusal' in done)
    return requestProblem(422, 'wrong_password', { fields: [{ field: '/current', why: problems.wrong_password }] });
  await giveBack(attempt);
  return noContent();
});
