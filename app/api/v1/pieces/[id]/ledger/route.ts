import { methods } from '@/app/_server/methods';
import { queryRoute } from '@/app/_server/query-route';
import { ledger } from '@/db/read/ledger';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: queryRoute(
    (reading, { id }) => {
      const items = ledger(reading, id);
      return items && { items };
    },
    { action: 'see_text' },
  ),
});
