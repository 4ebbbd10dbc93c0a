import { methods } from '@/app/_server/methods';
import { viewRoute } from '@/app/_server/view-route';
import { historyQuery } from '@/lib/review/queries';

export const { GET, POST, PUT, PATCH, DELETE } = methods({ GET: viewRoute('history', { search: historyQuery }) });
