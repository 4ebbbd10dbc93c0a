import { commandRoute } from '@/app/_server/command-route';
import { methods } from '@/app/_server/methods';
import { queryRoute } from '@/app/_server/query-route';
import { perspectives } from '@/db/read/perspectives';
import { addPerspective } from '@/lib/review/commands/add-perspective';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: queryRoute((reading) => ({ items: perspectives(reading) }), { asks: 'see_policies' }),
  POST: commandRoute(addPerspective),
});
