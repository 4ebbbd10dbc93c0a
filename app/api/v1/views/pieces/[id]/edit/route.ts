import { methods } from '@/app/_server/methods';
import { viewRoute } from '@/app/_server/view-route';
import { editScreen } from '@/db/read/screens/edit';

export const { GET, POST, PUT, PATCH, DELETE } = methods({ GET: viewRoute(editScreen) });
