import { answer } from '@/app/_server/answer';
import { methods } from '@/app/_server/methods';
import { personRoute } from '@/app/_server/person-route';
import { refusalProblem } from '@/app/_server/problem';
import { queryRoute } from '@/app/_server/query-route';
import { realClock } from '@/db/clock';
import { changeNewsroom, newsroomSettings } from '@/db/newsroom-settings';
import { database } from '@/db/open';
import { newsroomInput } from '@/lib/review/outside';
import { can } from '@/lib/review/permissions';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: queryRoute(({ tx }) => newsroomSettings(tx)),
  PATCH: personRoute(newsroomInput, ({ viewer, input }) => {
    const verdict = can(viewer.actor, 'manage_newsroom');
    if (!verdict.allowed) return refusalProblem({ code: 'not_allowed', reason: verdict.reason });
    const changed = changeNewsroom(database(), input, realClock.now());
    return 'refusal' in changed ? refusalProblem(changed.refusal) : answer(200, changed);
  }),
});
