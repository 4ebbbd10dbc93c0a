import { methods } from '@/app/_server/methods';
import { queryRoute } from '@/app/_server/query-route';
import { boardQuery } from '@/lib/review/queries';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: queryRoute('board', {
    search: boardQuery,
    limit: ({ q = '' }) => (q === '' ? null : 'search'),
    asks: 'see_board',
    fresh: true,
  }),
});
