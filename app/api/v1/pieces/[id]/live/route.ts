import { methods } from '@/app/_server/methods';
import { queryRoute } from '@/app/_server/query-route';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: queryRoute('live', { action: 'see_text' }),
});
