import { methods } from '@/app/_server/methods';
import { viewRoute } from '@/app/_server/view-route';
import { boardQuery } from '@/lib/review/queries';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: viewRoute('board', {
    asks: 'see_board',
    search: boardQuery,
    limit: ({ q = '' }) => (q === '' ? null : 'search'),
  }),
});
