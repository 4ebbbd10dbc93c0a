import { commandRoute } from '@/app/_server/command-route';
import { methods } from '@/app/_server/methods';
import { queryRoute } from '@/app/_server/query-route';
import { policies } from '@/db/read/newsroom';
import { makePolicy } from '@/lib/review/commands/make-policy';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: queryRoute((reading) => ({ items: policies(reading) }), { asks: 'see_policies' }),
  POST: commandRoute(makePolicy),
});
