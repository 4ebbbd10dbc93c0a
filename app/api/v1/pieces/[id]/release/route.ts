import { methods } from '@/app/_server/methods';
import { queryRoute } from '@/app/_server/query-route';
import { release } from '@/db/read/release';

export const { GET, POST, PUT, PATCH, DELETE } = methods({ GET: queryRoute((reading, { id }) => release(reading, id)) });
