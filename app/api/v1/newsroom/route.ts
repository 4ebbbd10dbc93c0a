import { answer } from '@/app/_server/answer';
import { methods } from '@/app/_server/methods';
import { personRoute } from '@/app/_server/person-route';
import { refusalProblem } from '@/app/_server/problem';
import { queryRoute } from '@/app/_server/query-route';
import { realClock } from '@/db/clock';
import { database } from '@/db/connection/open';
import { changeNewsroom, newsroomSettings } from '@/db/newsroom/newsroom-settings';
import { newsroomInput } from '@/lib/review/outside';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: queryRoute(({ tx }) => newsroomSettings(tx)),
  PATCH: personRoute(newsroomInput, ({ viewer, input }) => {
    const changed = changeNewsroom(database(), viewer.actor, input, realClock.now());
    return 'refusal' in changed ? refusalProblem(changed.refusal) : answer(200, changed);
  }),
});
