import { methods } from '@/app/_server/methods';
import { viewRoute } from '@/app/_server/view-route';
import { historyScreen } from '@/db/read/screens/history';
import { historyQuery } from '@/lib/review/queries';

export const { GET, POST, PUT, PATCH, DELETE } = methods({ GET: viewRoute(historyScreen, { search: historyQuery }) });
