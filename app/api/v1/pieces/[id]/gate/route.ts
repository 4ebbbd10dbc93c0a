import { methods } from '@/app/_server/methods';
import { queryRoute } from '@/app/_server/query-route';
import { gate } from '@/db/read/gate';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: queryRoute((reading, { id }) => gate(reading, id), { action: 'see_text', keep: true }),
});
