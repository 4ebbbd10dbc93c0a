import { methods } from '@/app/_server/methods';
import { viewRoute } from '@/app/_server/view-route';
import { consentScreen } from '@/db/read/screens/consent';

export const { GET, POST, PUT, PATCH, DELETE } = methods({ GET: viewRoute(consentScreen) });
