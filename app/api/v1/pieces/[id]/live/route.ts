import { methods } from '@/app/_server/methods';
import { queryRoute } from '@/app/_server/query-route';
import { live } from '@/db/read/live';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: queryRoute((reading, { id }) => live(reading, id), { action: 'see_text' }),
});
