import { methods } from '@/app/_server/methods';
import { viewRoute } from '@/app/_server/view-route';
import { pieces } from '@/db/read/pieces';
import { piecesQuery } from '@/lib/review/queries';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: viewRoute((reading, { search }) => pieces(reading, search), {
    search: piecesQuery,
    limit: ({ q = '' }) => (q === '' ? null : 'search'),
  }),
});
