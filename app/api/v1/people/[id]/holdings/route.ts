import { methods } from '@/app/_server/methods';
import { queryRoute } from '@/app/_server/query-route';
import { holdings } from '@/db/read/holdings';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: queryRoute(
    (reading, { id }) => {
      const items = holdings(reading, id);
      return items && { items };
    },
    { asks: 'manage_people' },
  ),
});
