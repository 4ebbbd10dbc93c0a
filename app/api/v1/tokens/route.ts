import { answer } from '@/app/_server/answer';
import { methods } from '@/app/_server/methods';
import { made, ownRoute, personRoute } from '@/app/_server/person-route';
import { database } from '@/db/open';
import { makeToken, tokensOf } from '@/db/tokens';
import { makeTokenInput } from '@/lib/review/outside';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: ownRoute(({ viewer }) => answer(200, { items: tokensOf(database(), viewer.actor.personId) })),
  POST: personRoute(makeTokenInput, ({ viewer, input }) =>
    made(makeToken(database(), { personId: viewer.actor.personId, ...input })),
  ),
});
