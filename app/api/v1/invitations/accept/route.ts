import { methods } from '@/app/_server/methods';
import { openRoute } from '@/app/_server/open-route';
import { acceptInvitation } from '@/db/accounts/invitations';
import { database } from '@/db/connection/open';
import { acceptInvitationInput } from '@/lib/review/outside';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: openRoute(acceptInvitationInput, (input, alongside) =>
    acceptInvitation(database(), {
      ...input,
      alongside: ({ personId, email }) => alongside({ result: { personId }, email }),
    }),
  ),
});
