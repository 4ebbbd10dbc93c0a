import { methods } from '@/app/_server/methods';
import { gone, ownRoute } from '@/app/_server/person-route';
import { database } from '@/db/open';
import { endSession } from '@/db/sessions';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  DELETE: ownRoute(({ viewer, id }) => gone(endSession(database(), viewer.actor.personId, id))),
});
