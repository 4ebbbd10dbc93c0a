import { methods } from '@/app/_server/methods';
import { gone, ownRoute } from '@/app/_server/person-route';
import { database } from '@/db/open';
import { revokeToken } from '@/db/tokens';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  DELETE: ownRoute(({ viewer, id }) => gone(revokeToken(database(), viewer.actor.personId, id))),
});
