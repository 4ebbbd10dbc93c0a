import { inviteRoute } from '@/app/_server/invite-route';
import { methods } from '@/app/_server/methods';
import { queryRoute } from '@/app/_server/query-route';
import { people } from '@/db/read/newsroom';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: queryRoute((reading) => ({ items: people(reading) ?? [] }), { asks: 'see_people' }),
  POST: inviteRoute,
});
