import { methods } from '@/app/_server/methods';
import { viewRoute } from '@/app/_server/view-route';
import { claimScreen, comparedClaim } from '@/db/read/screens/claim';

export const { GET, POST, PUT, PATCH, DELETE } = methods({ GET: viewRoute(claimScreen, { finish: comparedClaim }) });
