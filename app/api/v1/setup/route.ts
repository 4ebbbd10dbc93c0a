import { joined } from '@/app/_server/joined';
import { methods } from '@/app/_server/methods';
import { openRoute } from '@/app/_server/open-route';
import { refusalProblem } from '@/app/_server/problem';
import { database } from '@/db/open';
import { addDemo } from '@/db/seed/demo';
import { setUp } from '@/db/set-up';
import { setUpInput } from '@/lib/review/outside';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: openRoute(setUpInput, async (input, request) => {
    const done = await setUp(database(), input);
    if ('refusal' in done) return refusalProblem(done.refusal);
    if (input.demo) await addDemo(database(), done.personId);
    return joined(done, input.email, request);
  }),
});
