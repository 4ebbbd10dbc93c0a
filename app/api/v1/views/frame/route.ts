import { methods } from '@/app/_server/methods';
import { viewRoute } from '@/app/_server/view-route';

/** For a page that the server draws itself: what stands around it. */
export const { GET, POST, PUT, PATCH, DELETE } = methods({ GET: viewRoute('frame') });
