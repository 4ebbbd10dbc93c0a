import { methods } from '@/app/_server/methods';
import { queryRoute } from '@/app/_server/query-route';
import { edition } from '@/db/read/edition';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: queryRoute((reading, { id }) => edition(reading, id), { action: 'see_text' }),
});
