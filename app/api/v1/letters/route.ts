import { testLetterRoute } from '@/app/_server/letter-routes';
import { methods } from '@/app/_server/methods';
import { queryRoute } from '@/app/_server/query-route';
import { letters } from '@/db/read/letters';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: queryRoute(letters, { asks: 'manage_newsroom' }),
  POST: testLetterRoute,
});
