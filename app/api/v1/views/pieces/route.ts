import { methods } from '@/app/_server/methods';
import { viewRoute } from '@/app/_server/view-route';
import { piecesQuery } from '@/lib/review/queries';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: viewRoute('pieces', {
    search: piecesQuery,
    limit: ({ q = '' }) => (q === '' ? null : 'search'),
  }),
});
