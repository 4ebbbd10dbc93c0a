import { methods } from '@/app/_server/methods';
import { queryRoute } from '@/app/_server/query-route';
import { ledger } from '@/db/read/ledger';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: queryRoute((reading, { id }) => ({ items: ledger(reading, id) })),
});
