import { methods } from '@/app/_server/methods';
import { viewRoute } from '@/app/_server/view-route';
import { correctScreen } from '@/db/read/screens/correct';

export const { GET, POST, PUT, PATCH, DELETE } = methods({ GET: viewRoute(correctScreen) });
