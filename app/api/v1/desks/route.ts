import { commandRoute } from '@/app/_server/command-route';
import { methods } from '@/app/_server/methods';
import { queryRoute } from '@/app/_server/query-route';
import { desks } from '@/db/read/newsroom';
import { addDesk } from '@/lib/review/commands/add-desk';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: queryRoute((reading) => ({ items: desks(reading) }), { asks: 'see_policies' }),
  POST: commandRoute(addDesk),
});
