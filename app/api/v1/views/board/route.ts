import { methods } from '@/app/_server/methods';
import { viewRoute } from '@/app/_server/view-route';
import { board } from '@/db/read/board';
import { boardQuery } from '@/lib/review/queries';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: viewRoute((reading, { search }) => board(reading, search), {
    asks: 'see_board',
    search: boardQuery,
    limit: ({ q = '' }) => (q === '' ? null : 'search'),
  }),
});
