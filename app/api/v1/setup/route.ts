import { methods } from '@/app/_server/methods';
import { openRoute } from '@/app/_server/open-route';
import { setUp } from '@/db/accounts/set-up';
import { database } from '@/db/connection/open';
import { addDemo } from '@/db/seed/demo';
import { setUpInput } from '@/lib/review/outside';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: openRoute(setUpInput, async (input, alongside) => {
    const letIn = (result: { personId: string; deskId: string }) => alongside({ result, email: input.email });
    const done = await setUp(database(), { ...input, alongside: letIn });
    if (!('refusal' in done) && input.demo) await addDemo(database(), done.personId);
    return done;
  }),
});
