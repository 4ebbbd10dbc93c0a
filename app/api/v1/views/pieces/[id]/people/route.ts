import { methods } from '@/app/_server/methods';
import { viewRoute } from '@/app/_server/view-route';
import { peopleScreen } from '@/db/read/screens/people';

export const { GET, POST, PUT, PATCH, DELETE } = methods({ GET: viewRoute(peopleScreen) });
