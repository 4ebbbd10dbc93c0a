import { methods } from '@/app/_server/methods';
import { viewRoute } from '@/app/_server/view-route';
import { lostScreen } from '@/db/read/screens/lost';

export const { GET, POST, PUT, PATCH, DELETE } = methods({ GET: viewRoute(lostScreen) });
