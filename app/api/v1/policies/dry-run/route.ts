import { answer } from '@/app/_server/answer';
import { methods } from '@/app/_server/methods';
import { personRoute } from '@/app/_server/person-route';
import { refusalProblem } from '@/app/_server/problem';
import { dryRun } from '@/db/read/dry-run';
import { read } from '@/db/read/read';
import { dryRunInput } from '@/lib/review/outside';
import { can } from '@/lib/review/permissions';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: personRoute(dryRunInput, ({ viewer, input }) => {
    const verdict = can(viewer.actor, 'manage_policy');
    if (!verdict.allowed) return refusalProblem({ code: 'not_allowed', reason: verdict.reason });
    return answer(
      200,
      read(viewer.actor, (reading) => dryRun(reading, input)),
    );
  }),
});
