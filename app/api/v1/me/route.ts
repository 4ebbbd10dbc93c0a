import { answer } from '@/app/_server/answer';
import { methods } from '@/app/_server/methods';
import { personRoute } from '@/app/_server/person-route';
import { refusalProblem } from '@/app/_server/problem';
import { queryRoute } from '@/app/_server/query-route';
import { changePreferences } from '@/db/accounts/accounts';
import { database } from '@/db/connection/open';
import { me } from '@/db/read/me';
import { read } from '@/db/read/read';
import { preferencesInput } from '@/lib/review/outside';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: queryRoute(me),
  PATCH: personRoute(preferencesInput, ({ viewer, input }) => {
    const refusal = changePreferences(database(), viewer.actor, input);
    return refusal ? refusalProblem(refusal) : answer(200, read(viewer.actor, me));
  }),
});
