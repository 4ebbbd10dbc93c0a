import { methods } from '@/app/_server/methods';
import { viewRoute } from '@/app/_server/view-route';
import { comparedReview, reviewScreen } from '@/db/read/screens/review';

export const { GET, POST, PUT, PATCH, DELETE } = methods({ GET: viewRoute(reviewScreen, { finish: comparedReview }) });
