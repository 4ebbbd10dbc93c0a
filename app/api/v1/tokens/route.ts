import { answer } from '@/app/_server/answer';
import { methods } from '@/app/_server/methods';
import { onceRoute, ownRoute } from '@/app/_server/person-route';
import { makeToken, tokensOf } from '@/db/accounts/tokens';
import { database } from '@/db/connection/open';
import { makeTokenInput } from '@/lib/review/outside';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: ownRoute(({ viewer }) => answer(200, { items: tokensOf(database(), viewer.actor.personId) })),
  POST: onceRoute(makeTokenInput, {
    act: ({ viewer, input }) => ({ result: makeToken(database(), { personId: viewer.actor.personId, ...input }) }),
  }),
});
