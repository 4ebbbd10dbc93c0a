import { methods } from '@/app/_server/methods';
import { gone, ownRoute } from '@/app/_server/person-route';
import { endSession } from '@/db/accounts/sessions';
import { database } from '@/db/connection/open';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  DELETE: ownRoute(({ viewer, id }) => gone(endSession(database(), viewer.actor.personId, id))),
});
