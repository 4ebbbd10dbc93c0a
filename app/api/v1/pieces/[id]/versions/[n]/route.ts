import { methods } from '@/app/_server/methods';
import { queryRoute } from '@/app/_server/query-route';
import { version } from '@/db/read/versions';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: queryRoute((reading, { id, n }) => version(reading, { pieceId: id, number: n }), { action: 'see_text' }),
});
