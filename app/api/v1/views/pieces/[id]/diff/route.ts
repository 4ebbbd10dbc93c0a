import { methods } from '@/app/_server/methods';
import { viewRoute } from '@/app/_server/view-route';
import { comparedDiff, diffScreen } from '@/db/read/screens/diff';
import { comparisonQuery } from '@/lib/review/queries';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: viewRoute(diffScreen, { search: comparisonQuery, limit: () => 'compare', finish: comparedDiff }),
});
