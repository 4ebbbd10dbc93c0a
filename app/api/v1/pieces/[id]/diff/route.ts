import { methods } from '@/app/_server/methods';
import { queryRoute } from '@/app/_server/query-route';
import { compared } from '@/db/prepare/compared';
import { diff } from '@/db/read/diff';
import { diffQuery } from '@/lib/review/queries';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: queryRoute((reading, { id, search }) => diff(reading, id, search.from, search.to), {
    search: diffQuery,
    limit: () => 'compare',
    action: 'see_text',
    finish: compared,
  }),
});
