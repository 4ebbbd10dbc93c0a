import { methods } from '@/app/_server/methods';
import { onceRoute } from '@/app/_server/person-route';
import { realClock } from '@/db/clock';
import { database } from '@/db/connection/open';
import { look } from '@/db/drafts/looks';
import { lookInput } from '@/lib/review/outside';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: onceRoute(lookInput, {
    tokens: true,
    act: ({ viewer, input, id }) => {
      const seen = look(database(), { pieceId: id, actor: viewer.actor, now: realClock.now(), ...input });
      return 'refusal' in seen ? seen : { result: seen };
    },
  }),
});
