import { methods } from '@/app/_server/methods';
import { viewRoute } from '@/app/_server/view-route';
import { overridesScreen } from '@/db/read/screens/overrides';

export const { GET, POST, PUT, PATCH, DELETE } = methods({ GET: viewRoute(overridesScreen) });
