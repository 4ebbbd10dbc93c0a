import { joined } from '@/app/_server/joined';
import { methods } from '@/app/_server/methods';
import { openRoute } from '@/app/_server/open-route';
import { refusalProblem } from '@/app/_server/problem';
import { acceptInvitation } from '@/db/invitations';
import { database } from '@/db/open';
import { acceptInvitationInput } from '@/lib/review/outside';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: openRoute(acceptInvitationInput, async (input, request) => {
    const done = await acceptInvitation(database(), input);
    return 'refusal' in done ? refusalProblem(done.refusal) : joined({ personId: done.personId }, done.email, request);
  }),
});
