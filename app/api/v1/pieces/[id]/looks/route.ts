import { methods } from '@/app/_server/methods';
import { actorRoute, made, settled } from '@/app/_server/person-route';
import { realClock } from '@/db/clock';
import { look } from '@/db/looks';
import { database } from '@/db/open';
import { lookInput } from '@/lib/review/outside';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: actorRoute(lookInput, ({ viewer, input, id }) =>
    settled(look(database(), { pieceId: id, actor: viewer.actor, now: realClock.now(), ...input }), (seen) => made(seen)),
  ),
});
