import { methods } from '@/app/_server/methods';
import { queryRoute } from '@/app/_server/query-route';
import { piece } from '@/db/read/pieces';

export const { GET, POST, PUT, PATCH, DELETE } = methods({ GET: queryRoute((reading, { id }) => piece(reading, id)) });
