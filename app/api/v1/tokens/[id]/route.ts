import { methods } from '@/app/_server/methods';
import { gone, ownRoute } from '@/app/_server/person-route';
import { revokeToken } from '@/db/accounts/tokens';
import { database } from '@/db/connection/open';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  DELETE: ownRoute(({ viewer, id }) => gone(revokeToken(database(), viewer.actor.personId, id))),
});
