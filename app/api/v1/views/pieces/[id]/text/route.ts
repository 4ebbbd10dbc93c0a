import { methods } from '@/app/_server/methods';
import { viewRoute } from '@/app/_server/view-route';
import { textScreen } from '@/db/read/screens/text';

export const { GET, POST, PUT, PATCH, DELETE } = methods({ GET: viewRoute((reading, { id }) => textScreen(reading, id)) });
