import { methods } from '@/app/_server/methods';
import { noContent, ownRoute } from '@/app/_server/person-route';
import { refusalProblem } from '@/app/_server/problem';
import { takeBackInvitation } from '@/db/accounts/invitations';
import { database } from '@/db/connection/open';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  DELETE: ownRoute(({ viewer, id }) => {
    const refusal = takeBackInvitation(database(), viewer.actor, id);
    return refusal ? refusalProblem(refusal) : noContent();
  }),
});
