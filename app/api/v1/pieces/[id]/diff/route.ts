import { methods } from '@/app/_server/methods';
import { queryRoute } from '@/app/_server/query-route';
import { diffQuery } from '@/lib/review/queries';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: queryRoute('diff', {
    search: diffQuery,
    limit: () => 'compare',
    action: 'see_text',
    compares: true,
  }),
});
