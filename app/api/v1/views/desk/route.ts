import { methods } from '@/app/_server/methods';
import { viewRoute } from '@/app/_server/view-route';
import { desk } from '@/db/read/desk';

export const { GET, POST, PUT, PATCH, DELETE } = methods({ GET: viewRoute(desk) });
