import { methods } from '@/app/_server/methods';
import { viewRoute } from '@/app/_server/view-route';
import { doorScreen } from '@/db/read/screens/door';

export const { GET, POST, PUT, PATCH, DELETE } = methods({ GET: viewRoute((reading, { id }) => doorScreen(reading, id)) });
