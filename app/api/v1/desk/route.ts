import { methods } from '@/app/_server/methods';
import { queryRoute } from '@/app/_server/query-route';
import { desk } from '@/db/read/desk';

export const { GET, POST, PUT, PATCH, DELETE } = methods({ GET: queryRoute((reading) => desk(reading), { fresh: true }) });
