import { methods } from '@/app/_server/methods';
import { queryRoute } from '@/app/_server/query-route';
import { room } from '@/db/read/room';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: queryRoute((reading, { id }) => room(reading, id), { keep: true }),
});
