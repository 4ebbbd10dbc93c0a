import { methods } from '@/app/_server/methods';
import { viewRoute } from '@/app/_server/view-route';
import { repliesScreen } from '@/db/read/screens/replies';

export const { GET, POST, PUT, PATCH, DELETE } = methods({ GET: viewRoute(repliesScreen) });
