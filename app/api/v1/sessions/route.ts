import { answer } from '@/app/_server/answer';
import { methods } from '@/app/_server/methods';
import { noContent, ownRoute } from '@/app/_server/person-route';
import { endSessions, sessionsOf } from '@/db/accounts/sessions';
import { database } from '@/db/connection/open';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: ownRoute(({ viewer }) => {
    const items = sessionsOf(database(), viewer.actor.personId).map(({ createdAt, device, ...session }) => ({
      ...session,
      startedAt: createdAt,
      device: device ?? '',
      current: session.id === viewer.sessionId,
    }));
    return answer(200, { items });
  }),
  DELETE: ownRoute(({ viewer }) => {
    endSessions(database(), viewer.actor.personId, viewer.sessionId);
    return noContent();
  }),
});
