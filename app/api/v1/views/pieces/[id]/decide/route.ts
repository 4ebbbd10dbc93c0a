import { methods } from '@/app/_server/methods';
import { viewRoute } from '@/app/_server/view-route';
import { decideScreen } from '@/db/read/screens/decide';

export const { GET, POST, PUT, PATCH, DELETE } = methods({ GET: viewRoute((reading, { id }) => decideScreen(reading, id)) });
